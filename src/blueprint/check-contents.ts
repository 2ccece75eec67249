/** What Excel refuses in a cell and in a rule for what is entered. */
import {
  MAX_CELL_CHARS,
  MAX_ERROR_CHARS,
  MAX_FORMULA_CHARS,
  MAX_LIST_CHARS,
  MAX_PROMPT_CHARS,
  MAX_RULE_TITLE_CHARS,
} from "./limits";
import type { CellContent, Validation } from "./sheet";

/** @param where Begins the sentence of each fault. */
export function* contentFaults(where: string, content: CellContent): Generator<string> {
  if (typeof content === "string" && content.length > MAX_CELL_CHARS)
    yield `${where} holds ${content.length} characters`;
  if (typeof content === "number" && !Number.isFinite(content)) yield `${where} holds ${content}`;
  if (content === null || typeof content !== "object") return;
  const { formula } = content;
  if (!formula.startsWith("=")) yield `${where} does not begin with =: ${formula}`;
  if (formula.length > MAX_FORMULA_CHARS) yield `${where} has ${formula.length} characters of formula`;
}

/** @param where Begins the sentence of each fault. */
export function* validationFaults(where: string, { rule, ...said }: Validation): Generator<string> {
  if (rule.type === "list" && !rule.source.startsWith("=") && rule.source.length > MAX_LIST_CHARS) {
    yield `${where} list has ${rule.source.length} characters`;
  }
  for (const title of [said.promptTitle, said.errorTitle]) {
    if (title.length > MAX_RULE_TITLE_CHARS) yield `${where} title has ${title.length} characters`;
  }
  if (said.prompt.length > MAX_PROMPT_CHARS) yield `${where} prompt has ${said.prompt.length} characters`;
  if (said.error.length > MAX_ERROR_CHARS) yield `${where} error has ${said.error.length} characters`;
}
