/**
 * Cuts a formula into pieces that can be told apart without understanding it: strings, quoted sheet names, square
 * brackets, words, and the rest. Joined again, the pieces are the formula, whatever it was.
 */

export type FormulaPiece = {
  readonly kind: "string" | "quoted" | "brackets" | "word" | "other";
  readonly text: string;
};

/** Letters of any language, digits, and what a name, a reference or a function may contain besides. */
const WORD = /[\p{L}\p{N}\p{M}_.$\\?]+/uy;

export function formulaPieces(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let at = 0;
  while (at < formula.length) {
    const piece = pieceAt(formula, at);
    pieces.push(piece);
    at += piece.text.length;
  }
  return pieces;
}

function pieceAt(formula: string, at: number): FormulaPiece {
  const character = formula.charAt(at);
  if (character === '"') return { kind: "string", text: formula.slice(at, endOfQuotes(formula, at, '"')) };
  if (character === "'") return { kind: "quoted", text: formula.slice(at, endOfQuotes(formula, at, "'")) };
  if (character === "[") return { kind: "brackets", text: formula.slice(at, endOfBrackets(formula, at)) };
  WORD.lastIndex = at;
  const word = WORD.exec(formula)?.[0];
  return word === undefined ? { kind: "other", text: character } : { kind: "word", text: word };
}

/** A doubled quote stands for itself. An open end runs to the end of the formula. */
function endOfQuotes(formula: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < formula.length) {
    if (formula.charAt(at) !== quote) at += 1;
    else if (formula.charAt(at + 1) === quote) at += 2;
    else return at + 1;
  }
  return at;
}

/** Brackets nest; an apostrophe inside takes the next character literally. */
function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const character = formula.charAt(at);
    if (character === "'") at += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return formula.length;
}
