/** A formula in the file's form, taken apart by Excel's order of operations. */
import { type Area, parseArea } from "../../raw/a1";
import { parseStructured, type StructuredReference } from "./structured-reference";
import { type FormulaToken, tokenizeFormula } from "./tokenize-formula";
import { matrixOf, type Scalar, type Value } from "./values";

export type Expression =
  | { readonly kind: "value"; readonly value: Value }
  /** An argument left out. */
  | { readonly kind: "missing" }
  | { readonly kind: "area"; readonly area: Area; readonly sheet: string | undefined }
  | { readonly kind: "structured"; readonly table: string; readonly reference: StructuredReference }
  | { readonly kind: "name"; readonly name: string; readonly sheet: string | undefined }
  | { readonly kind: "sign"; readonly operator: "-" | "+" | "%"; readonly operand: Expression }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] };

/** How tightly operators bind; a sign binds tighter than all of them but ":" (`-2^2` is 4). */
const BINDING: ReadonlyMap<string, number> = new Map([
  ...["=", "<>", "<", ">", "<=", ">="].map((operator) => [operator, 1] as const),
  ["&", 2],
  ["+", 3],
  ["-", 3],
  ["*", 4],
  ["/", 4],
  ["^", 5],
  [":", 7],
]);
const SIGN_BINDING = 6;
/** Brackets deeper than this are no formula a person or Excel (64) would keep. */
const DEEPEST = 128;

type Reader = { readonly tokens: readonly FormulaToken[]; at: number; depth: number };

/** `undefined` for what is not a formula. */
export function parseFormula(formula: string): Expression | undefined {
  const tokens = joinOperators(
    tokenizeFormula(formula).filter(({ kind, text }) => kind !== "other" || text.trim() !== ""),
  );
  const reader: Reader = { tokens, at: 0, depth: 0 };
  const expression = readExpression(reader, 0);
  return reader.at === tokens.length ? expression : undefined;
}

function joinOperators(tokens: readonly FormulaToken[]): FormulaToken[] {
  const joined: FormulaToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const pair = last?.kind === "other" && token.kind === "other" ? last.text + token.text : "";
    if (["<=", ">=", "<>"].includes(pair)) joined[joined.length - 1] = { kind: "other", text: pair };
    else joined.push(token);
  }
  return joined;
}

function readExpression(reader: Reader, binding: number): Expression | undefined {
  if (++reader.depth > DEEPEST) return undefined;
  let left = readOperand(reader);
  while (left) {
    if (takes(reader, "%")) {
      left = { kind: "sign", operator: "%", operand: left };
      continue;
    }
    const operator = symbolAt(reader);
    const strength = BINDING.get(operator);
    if (strength === undefined || strength <= binding) break;
    reader.at++;
    const right = readExpression(reader, strength);
    left = right && { kind: "binary", operator, left, right };
  }
  reader.depth--;
  return left;
}

function readOperand(reader: Reader): Expression | undefined {
  const token = reader.tokens[reader.at];
  if (!token) return undefined;
  reader.at++;
  switch (token.kind) {
    case "number":
      return { kind: "value", value: Number(token.text) };
    case "string":
      return { kind: "value", value: token.text.slice(1, -1).replaceAll('""', '"') };
    case "reference": {
      const area = parseArea(token.area);
      return area && { kind: "area", area, sheet: token.sheet };
    }
    case "structured": {
      const reference = parseStructured(token.inner);
      return reference && { kind: "structured", table: token.table, reference };
    }
    case "name":
      return namedOperand(token.name, token.sheet);
    case "function":
      return readCall(reader, token.text);
    case "other":
      return readSymbol(reader, token.text);
  }
}

function namedOperand(name: string, sheet: string | undefined): Expression {
  const word = name.toUpperCase();
  if (sheet === undefined && (word === "TRUE" || word === "FALSE")) return { kind: "value", value: word === "TRUE" };
  return { kind: "name", name, sheet };
}

function readSymbol(reader: Reader, text: string): Expression | undefined {
  if (text === "-" || text === "+") {
    const operand = readExpression(reader, SIGN_BINDING);
    return operand && { kind: "sign", operator: text, operand };
  }
  if (text === "(") {
    const inner = readExpression(reader, 0);
    return takes(reader, ")") ? inner : undefined;
  }
  if (text === "{") return readArray(reader);
  const error = /#[^!]*[!?A]$/.exec(text)?.[0];
  return error === undefined ? undefined : { kind: "value", value: { error: error.toUpperCase() } };
}

function readCall(reader: Reader, name: string): Expression | undefined {
  const args: Expression[] = [];
  reader.at++;
  if (takes(reader, ")")) return { kind: "call", name: plainName(name), args };
  for (;;) {
    const isMissing = symbolAt(reader) === "," || symbolAt(reader) === ")";
    const argument: Expression | undefined = isMissing ? { kind: "missing" } : readExpression(reader, 0);
    if (!argument) return undefined;
    args.push(argument);
    if (takes(reader, ")")) return { kind: "call", name: plainName(name), args };
    if (!takes(reader, ",")) return undefined;
  }
}

function plainName(name: string): string {
  return name.replace(/^_xlfn\.(?:_xlws\.)?/i, "").toUpperCase();
}

/** `{1,2;"a",TRUE}`: signed numbers, text, truth values, errors; every row equally wide. */
function readArray(reader: Reader): Expression | undefined {
  const values: Scalar[] = [];
  let rows = 1;
  for (;;) {
    const element = readOperand(reader);
    const value = element && constantOf(element);
    if (value === undefined) return undefined;
    values.push(value);
    if (takes(reader, "}")) break;
    if (takes(reader, ";")) rows++;
    else if (!takes(reader, ",")) return undefined;
  }
  const width = values.length / rows;
  return Number.isInteger(width) ? { kind: "value", value: matrixOf(rows, width, values) } : undefined;
}

function constantOf(element: Expression): Scalar | undefined {
  if (element.kind === "sign" && element.operand.kind === "value" && typeof element.operand.value === "number") {
    return element.operator === "-" ? -element.operand.value : element.operand.value;
  }
  if (element.kind !== "value") return undefined;
  const { value } = element;
  return typeof value === "object" && value !== null && "kind" in value ? undefined : value;
}

function symbolAt(reader: Reader): string {
  const token = reader.tokens[reader.at];
  return token?.kind === "other" ? token.text : "";
}

function takes(reader: Reader, symbol: string): boolean {
  if (symbolAt(reader) !== symbol) return false;
  reader.at++;
  return true;
}
