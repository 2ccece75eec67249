/** The result of a consolidation as the JSON that `consolidate --json` writes: a contract with whoever reads it. */
import type { Consolidation, FieldChange, FieldValue, FileResult, RowResult } from "../reports/consolidation";
import { sayValue } from "../reports/entry-values";

/** `period` is the period's code. Dates are written "14/3/2025", shares "60%"; `null` is blank. */
export function consolidationJson(period: string, { files, agencies, questions, proposals }: Consolidation): string {
  const questionsById = new Map(questions.map((question) => [question.id, question]));
  const document = {
    period,
    files: files.map((result) => ({
      ...fileJson(result),
      questions: result.open.flatMap((id) => {
        const question = questionsById.get(id);
        return question ? [{ kind: question.kind, where: question.where, text: question.text }] : [];
      }),
    })),
    notReported: agencies.filter(({ state }) => state === "not-yet").map(({ name }) => name),
    incomplete: agencies.filter(({ state }) => state === "incomplete").map(({ name, missing }) => ({ name, missing })),
    proposals: proposals.map(({ code, before, after, reason }) => ({
      code,
      old: before.status,
      new: after.status,
      completed: after.completed === undefined ? null : sayValue("completed", after.completed),
      reason,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function fileJson({ file, outcome, agency, counts, rows, issues }: FileResult): object {
  return {
    file: file.name,
    outcome,
    agency,
    rows: counts,
    details: rows.map((row) => detailJson(row, agency)),
    issues: issues.map(({ code, where, message }) => ({ code, where, message })),
  };
}

/** The status speaks for its row; a row that says nothing of it is told by the first field it fills or changes. */
function detailJson(row: RowResult, agency: string | null): object {
  const spoken = row.fields.find(({ field }) => field === "status") ?? row.fields[0];
  return {
    code: row.code,
    outcome: row.outcome,
    where: spoken && spoken.where !== "" ? spoken.where : row.where,
    old: spoken ? said(spoken, spoken.old) : null,
    new: spoken ? said(spoken, spoken.new) : null,
    ...(row.agency === agency ? {} : { agency: row.agency }),
    ...(row.isUndecided ? { undecided: true } : {}),
    ...(row.code === null ? { label: row.label } : {}),
    fields: row.fields.map((one) => ({
      field: one.field,
      where: one.where,
      old: said(one, one.old),
      new: said(one, one.new),
    })),
  };
}

function said({ field }: FieldChange, value: FieldValue): string | null {
  return value === null ? null : sayValue(field, value);
}
