/**
 * «Đôn đốc»: the letter to each agency that has not reported or not in full, and the list of all of them, as text to
 * be pasted into a document: lines without tabs, numbers and dates as official letters write them.
 */
import { collapse } from "../plan/clean-text";
import type { DaySerial } from "../plan/dates";
import type { Period } from "../plan/period";
import type { Registry } from "../plan/registry";
import { nameKey } from "../plan/unit-wording";
import type { AgencyState } from "./consolidation";
import type { ReportTask } from "./context";
import { formalCount, formalDate } from "./formal-words";

/** What all letters of one day have in common. */
export type UrgingFacts = {
  readonly period: Period;
  readonly today: DaySerial;
  /** As the plan has them; either may be "". */
  readonly title: string;
  readonly citation: string;
  readonly tasks: readonly ReportTask[];
  readonly registry: Registry;
};

/** The department that gathers the reports of a province, as its registry calls it. */
const GATHERING_DEPARTMENT = "Sở Nội vụ";
const MOST_CONTENT_CHARS = 150;
/** "(Kèm theo Kế hoạch số: …)", which letters cite without its brackets. */
const ATTACHED_TO = /^\(?\s*(?:ban hành )?kèm theo (.+?)[).;\s]*$/iu;

/** @param state Of an agency that owes something; its `missing` are codes of `tasks`. */
export function urgingLetter(state: AgencyState, facts: UrgingFacts): string {
  const { period, today } = facts;
  const department = departmentOf(facts.registry);
  const isOwn = nameKey(state.name) === nameKey(department);
  const missing = formalCount(state.missing.length);
  const found =
    state.state === "not-yet"
      ? `${department} chưa nhận được báo cáo của ${isOwn ? "các phòng, đơn vị" : "quý cơ quan"}, ` +
        `gồm ${missing} nhiệm vụ sau:`
      : `${department} đã nhận báo cáo của ${isOwn ? "các phòng, đơn vị" : "quý cơ quan"} nhưng chưa đủ: ` +
        `đã có ${formalCount(state.reported)}/${formalCount(state.due)} nhiệm vụ, còn thiếu ${missing} nhiệm vụ sau:`;
  return [
    `Kính gửi: ${addresseeOf(state.name, isOwn, facts.registry)}`,
    "",
    `${basis(facts)}, báo cáo ${periodWords(period)} lấy số liệu từ ${formalDate(period.from)} ` +
      `đến ${formalDate(period.cutOff)}, hạn gửi là ${formalDate(period.sendBy)}. Tính đến ${formalDate(today)}, ${found}`,
    "",
    ...taskLines(state.missing, facts.tasks),
    "",
    request(state, facts, department, isOwn),
    "",
    "Trân trọng.",
  ].join("\n");
}

/** Every agency once, in the order given, with what is missing; a sentence when none is. */
export function urgingList(
  states: readonly AgencyState[],
  { period, today }: Pick<UrgingFacts, "period" | "today">,
): string {
  const late = states.filter(({ state }) => state !== "reported");
  const notYet = late.filter(({ state }) => state === "not-yet").length;
  const head =
    `Báo cáo ${periodWords(period)} (hạn gửi ${formalDate(period.sendBy)}): tính đến ${formalDate(today)}, ` +
    `đã có ${formalCount(states.length - notYet)}/${formalCount(states.length)} cơ quan gửi báo cáo`;
  if (late.length === 0) return `${head}, tất cả đều báo cáo đủ.`;
  const counts = [
    ...(notYet === 0 ? [] : [`${formalCount(notYet)} cơ quan chưa gửi báo cáo`]),
    ...(late.length === notYet ? [] : [`${formalCount(late.length - notYet)} cơ quan báo cáo chưa đủ`]),
  ];
  return [
    `${head}; ${counts.join(", ")}:`,
    ...late.map(({ name, state, due, missing }, index) => {
      const said =
        state === "not-yet"
          ? `chưa gửi báo cáo (${formalCount(due)} nhiệm vụ)`
          : `báo cáo chưa đủ, còn thiếu ${formalCount(missing.length)}/${formalCount(due)} nhiệm vụ`;
      return `${index + 1}. ${name}: ${said}${index === late.length - 1 ? "." : ";"}`;
    }),
  ].join("\n");
}

function departmentOf({ units }: Registry): string {
  const key = nameKey(GATHERING_DEPARTMENT);
  const found =
    units.find(({ name, aliases }) => [name, ...aliases].some((known) => nameKey(known) === key)) ??
    units.find(({ name, kind }) => kind === "Cơ quan" && nameKey(name).startsWith(`${key} `));
  return found?.name ?? GATHERING_DEPARTMENT;
}

/** A letter within the department goes to its own divisions. */
function addresseeOf(name: string, isOwn: boolean, { units }: Registry): string {
  if (isOwn) return `Các phòng, đơn vị thuộc ${name}`;
  const via = units.find((unit) => unit.name === name)?.reportsVia ?? "";
  return via === "" ? name : `${name} (qua ${via})`;
}

function periodWords({ name }: Period): string {
  return `kỳ ${collapse(name)}`;
}

/** "Thực hiện Kế hoạch số 140/KH-UBND ngày … của UBND tỉnh": from the citation, else the title, else neither. */
function basis({ title, citation }: UrgingFacts): string {
  const cited = ATTACHED_TO.exec(collapse(citation))?.[1]?.replace(/(\bsố):/iu, "$1") ?? "";
  if (cited !== "") return `Thực hiện ${cited}`;
  return title === "" ? "Thực hiện kế hoạch cải cách hành chính" : `Thực hiện «${collapse(title)}»`;
}

/** The plan's own number under its headings; our codes are not shown. */
function taskLines(codes: readonly string[], tasks: readonly ReportTask[]): readonly string[] {
  const wanted = new Map(codes.map((code) => [code.toLowerCase(), code]));
  const lines: string[] = [];
  let area = "";
  let group = "";
  for (const task of tasks) {
    if (!wanted.delete(task.code.toLowerCase())) continue;
    if (task.areaLabel !== area && task.areaLabel !== "") lines.push(task.areaLabel);
    if (task.group !== "" && (task.group !== group || task.areaLabel !== area)) lines.push(`* ${task.group}`);
    ({ areaLabel: area, group } = task);
    lines.push(`${numberOf(task.code)}. ${shortened(task.content)}`);
  }
  return [...lines, ...[...wanted.values()].map((code) => `- Nhiệm vụ ${code}`)];
}

const numberOf = (code: string): string => code.split(".").at(-1) ?? code;

/** Whole words, so that a line stays readable. */
function shortened(content: string): string {
  const text = collapse(content);
  if (text.length <= MOST_CONTENT_CHARS) return text;
  const cut = text.slice(0, MOST_CONTENT_CHARS + 1);
  const blank = cut.lastIndexOf(" ");
  return `${cut.slice(0, blank > 0 ? blank : MOST_CONTENT_CHARS).replace(/[\s,;:.]+$/, "")}…`;
}

function request({ state }: AgencyState, { period, today }: UrgingFacts, department: string, isOwn: boolean): string {
  const what = state === "not-yet" ? "gửi báo cáo" : "gửi báo cáo bổ sung";
  const who = isOwn ? "các phòng, đơn vị" : "quý cơ quan";
  const when =
    today <= period.sendBy
      ? `chậm nhất ${formalDate(period.sendBy)}`
      : `ngay khi nhận được văn bản này (đã quá hạn ${formalCount(today - period.sendBy)} ngày)`;
  return (
    `Đề nghị ${who} ${what} về ${department} ${when}, theo biểu mẫu đã gửi, để kịp tổng hợp báo cáo UBND tỉnh. ` +
    `Trường hợp đã gửi, đề nghị cho biết ngày gửi và tên tệp để ${department} kiểm tra lại.`
  );
}
