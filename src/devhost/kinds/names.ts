/** `Excel.NamedItemCollection` and `Excel.NamedItem`: defined names of the workbook or of one sheet. */
import type { BookName, BookSheet } from "../../ooxml/book";
import { booleanOf, optionalText, textOf } from "../arguments";
import { toExcelForm, toFileForm } from "../entry/formula-form";
import { HostFailure, invalidArgument, itemNotFound } from "../errors";
import type { HostState } from "../host-state";
import { type Arguments, defineKind, selfOf, type Target, type KindOf } from "../kind";
import type { Wire } from "../wire";
import { nameKey, requireFreeName } from "../rules/defined-name";
import { absoluteAddressOf, addressOf, newRange, resolveReference } from "../model/ranges";
import { activeSheet } from "../model/sheets";
import { rangeKind, worksheetKind } from "./declared";

/** `sheet` absent: names of the whole workbook. */
export type NamesRef = { readonly sheet: BookSheet | undefined };
type NameRef = { readonly name: BookName; readonly sheet: BookSheet | undefined };

export function namesOf(_state: HostState, sheet: BookSheet | undefined): NamesRef {
  return { sheet };
}

export const namesKind: KindOf<NamesRef> = defineKind<NamesRef>("NamedItemCollection", {
  items: (self, state) => namesIn(self, state).map((name) => nameKind.of({ name, sheet: self.sheet })),
  item: (self, key, state) => {
    const name = find(self, key, state);
    if (!name) throw itemNotFound(`name "${String(key)}"`);
    return nameKind.of({ name, sheet: self.sheet });
  },
  finds: {
    GetItemOrNullObject: (self, [key], state) => {
      const name = find(self, key, state);
      return name ? nameKind.of({ name, sheet: self.sheet }) : null;
    },
  },
  makes: { Add: addName },
  asks: { GetCount: (self, _args, state) => namesIn(self, state).length },
});

function namesIn({ sheet }: NamesRef, { book }: HostState): BookName[] {
  return book.names.filter((name) => name.sheetId === sheet?.id);
}

function find(self: NamesRef, key: unknown, state: HostState): BookName | undefined {
  const wanted = nameKey(textOf(key, "name"));
  return namesIn(self, state).find((name) => nameKey(name.name) === wanted);
}

function addName(self: NamesRef, [name, reference, comment]: Arguments, state: HostState): Target {
  const text = textOf(name, "name");
  requireFreeName(state.book, text, self.sheet?.id);
  const added: BookName = { name: text, refersTo: refersTo(reference, state) };
  if (self.sheet) added.sheetId = self.sheet.id;
  const remark = optionalText(comment, "comment");
  if (remark !== undefined && remark !== "") added.comment = remark;
  state.book.names.push(added);
  state.stale = true;
  return nameKind.of({ name: added, sheet: self.sheet });
}

/** A range object, or a formula with its "=". */
function refersTo(reference: unknown, state: HostState): string {
  const range = selfOf(rangeKind, reference);
  if (range) return absoluteAddressOf(range);
  const formula = textOf(reference, "reference");
  if (!formula.startsWith("=") || formula.length < 2)
    throw invalidArgument(`"${formula}" must be a range or begin with "="`);
  return toFileForm(formula, { sheet: activeSheet(state), rowIndex: -1, columnIndex: -1 }, state.book);
}

const nameKind: KindOf<NameRef> = defineKind<NameRef>("NamedItem", {
  stillThere: ({ name }, { book }) => book.names.includes(name),
  identity: ({ name }) => ({ _Id: name.name, Name: name.name }),
  values: {
    Name: { get: ({ name }) => name.name },
    _Id: { get: ({ name }) => name.name },
    Formula: {
      get: ({ name }, state) =>
        toExcelForm(name.refersTo, { sheet: activeSheet(state), rowIndex: -1, columnIndex: -1 }, state.book),
      set: ({ name }, value, state) => {
        name.refersTo = refersTo(value, state);
        state.stale = true;
      },
    },
    Visible: {
      get: ({ name }) => name.hidden !== true,
      set: ({ name }, value) => {
        if (booleanOf(value, "visible")) delete name.hidden;
        else name.hidden = true;
      },
    },
    Comment: {
      get: ({ name }) => name.comment ?? "",
      set: ({ name }, value) => {
        name.comment = textOf(value, "comment");
      },
    },
    Scope: { get: ({ name }) => (name.sheetId === undefined ? "Workbook" : "Worksheet") },
    Type: { get: typeOf },
    Value: { get: valueOf },
  },
  parts: {
    Worksheet: ({ sheet }) => {
      if (!sheet) throw new HostFailure("InvalidOperation", "The name belongs to the workbook, not to a sheet.");
      return worksheetKind.of(sheet);
    },
    WorksheetOrNullObject: ({ sheet }) => (sheet ? worksheetKind.of(sheet) : null),
  },
  finds: {
    GetRange: (self, _args, state) => {
      const found = resolveReference(state, self.name.refersTo, self.sheet);
      if (!found) throw new HostFailure("InvalidReference", `The name "${self.name.name}" refers to no range.`);
      return rangeKind.of(newRange(state, found.sheet, found.area));
    },
    GetRangeOrNullObject: (self, _args, state) => {
      const found = resolveReference(state, self.name.refersTo, self.sheet);
      return found ? rangeKind.of(newRange(state, found.sheet, found.area)) : null;
    },
  },
  does: {
    Delete: ({ name }, _args, state) => {
      state.book.names = state.book.names.filter((each) => each !== name);
      state.stale = true;
      return null;
    },
  },
});

function typeOf({ name, sheet }: NameRef, state: HostState): string {
  if (resolveReference(state, name.refersTo, sheet)) return "Range";
  if (name.refersTo.includes("#REF!")) return "Error";
  const constant = constantOf(name.refersTo);
  return typeof constant === "string"
    ? "String"
    : typeof constant === "number"
      ? "Double"
      : typeof constant === "boolean"
        ? "Boolean"
        : "Error";
}

/** The address of a range, the value of a constant, `#REF!` for what is gone. Other formulas are not evaluated here. */
function valueOf({ name, sheet }: NameRef, state: HostState): Wire {
  const found = resolveReference(state, name.refersTo, sheet);
  return found ? addressOf(found) : (constantOf(name.refersTo) ?? "#REF!");
}

function constantOf(formula: string): string | number | boolean | undefined {
  if (/^"(?:[^"]|"")*"$/.test(formula)) return formula.slice(1, -1).replaceAll('""', '"');
  if (/^-?\d+(?:\.\d+)?$/.test(formula)) return Number(formula);
  return /^(?:TRUE|FALSE)$/i.test(formula) ? formula.toUpperCase() === "TRUE" : undefined;
}
