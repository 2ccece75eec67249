/** «Danh bạ cơ quan»: seeing the registry, and adding members to a group from a pasted list. */
import type { Change } from "../blueprint/change";
import type { WorkbookPort } from "../blueprint/port";
import type { StandingWorkbook } from "../blueprint/standing";
import type { Issue } from "../issue";
import { newUnit } from "../plan/new-unit";
import type { Registry, Unit } from "../plan/registry";
import { nameKey } from "../plan/unit-wording";
import { AGENCY_COLUMN, SHEET, TABLE } from "../sheets/names";
import { readRegistry } from "../sheets/read-tracked";
import { MEMBERS_COMPLETE } from "../sheets/registry-sheet";
import { standingTable } from "../sheets/standing-rows";
import { buildWorkbook } from "../sheets/workbook";
import type { PasteReview, RegistryView } from "./desk";
import { groupInGroup, nameTooLong, noPlan, nothingPasted, unknownGroup } from "./messages";
import { applyOurs, compareOurs, pendingElsewhere, stateAfterFailure, wholeRequest } from "./our-workbook";
import { type Account, attempt, done, type Outcome, refused } from "./outcome";
import { trackOurs } from "./rebuild";

export const PASTE_MEMBERS = "Dán danh bạ";

const MOST_NAME_CHARS = 255;

export function viewRegistry(port: WorkbookPort): Promise<Outcome<RegistryView>> {
  return attempt(async () => {
    const registry = readRegistry(await port.read(wholeRequest()));
    if (!registry) return refused(noPlan());
    const inOrder = [...registry.units].sort((a, b) => a.order - b.order);
    return done({
      agencies: inOrder
        .filter(({ kind }) => kind === "Cơ quan")
        .map(({ name, shortName, aliases }) => ({ name, shortName, aliases })),
      groups: inOrder
        .filter(({ kind }) => kind === "Nhóm cơ quan")
        .map(({ name, membersComplete }) => ({
          name,
          members: registry.members.filter(({ group }) => group === name).map(({ agency }) => agency),
          isComplete: membersComplete,
        })),
    });
  });
}

/** Reads only: what the pasted lines would add to the group. */
export function reviewPaste(
  port: WorkbookPort,
  group: string,
  text: string,
  markComplete: boolean,
): Promise<Outcome<PasteReview>> {
  return attempt(async () => {
    const registry = readRegistry(await port.read(wholeRequest()));
    if (!registry) return refused(noPlan());
    const { review, issues } = readPaste(registry, group, text);
    if (issues.length > 0) return refused(...issues);
    // A group whose members all stand may be marked complete without pasting them again.
    const saysSomething = markComplete || review.adds.length > 0 || review.alreadyThere.length > 0;
    return saysSomething ? done({ ...review, markComplete }) : refused(nothingPasted());
  });
}

/** Writes the reviewed members, and rebuilds what counts them. */
export function pasteMembers(port: WorkbookPort, review: PasteReview): Promise<Outcome<Account>> {
  let began = false;
  return attempt<Account>(
    async () => {
      const standing = await port.read(wholeRequest());
      const tracked = trackOurs(standing);
      if (!tracked.ok) return refused(tracked.issue);
      const cutOff = pendingElsewhere(standing, [PASTE_MEMBERS]);
      if (cutOff) return refused(cutOff);
      const { plan } = tracked.value;
      const paste = readPaste(plan.registry, review.group, review.adds.map(({ name }) => name).join("\n"));
      if (paste.issues.length > 0) return refused(...paste.issues);
      const registry = withMembers(plan.registry, review.group, paste.review.adds);
      const whole = buildWorkbook({ ...plan, registry });
      const sheets = whole.sheets.filter(({ name }) => name === SHEET.registry || name === SHEET.agencySummary);
      const { changes, issues } = compareOurs({ ...whole, sheets, settings: {} }, standing);
      if (issues.length > 0) return refused(...issues);
      const all = [...changes, ...(review.markComplete ? markComplete(standing, review.group) : [])];
      began = all.length > 0;
      if (began) await applyOurs(port, all, PASTE_MEMBERS, plan.identity);
      return done({
        headline: `Đã thêm ${paste.review.adds.length} thành viên vào «${review.group}».`,
        lines: [
          ...paste.review.adds.filter(({ isNewAgency }) => isNewAgency).map(({ name }) => `Cơ quan mới: ${name}.`),
          ...(review.markComplete ? ["Đã đánh dấu nhóm đủ thành viên."] : []),
        ],
        links: [{ text: "Danh bạ cơ quan", sheet: SHEET.registry }],
        remarks: [],
      });
    },
    () => (began ? stateAfterFailure(port) : Promise.resolve("untouched")),
  );
}

type Paste = { readonly review: Omit<PasteReview, "markComplete">; readonly issues: readonly Issue[] };

/** First column of each line, without numbering and bullets; each agency once. */
function readPaste(registry: Registry, group: string, text: string): Paste {
  const target = registry.units.find(({ name, kind }) => name === group && kind === "Nhóm cơ quan");
  const issues: Issue[] = target ? [] : [unknownGroup(group)];
  const present = new Set(registry.members.filter((one) => one.group === group).map(({ agency }) => nameKey(agency)));
  const adds: { readonly name: string; readonly isNewAgency: boolean }[] = [];
  const alreadyThere: string[] = [];
  for (const [index, line] of text
    .normalize("NFC")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const wording = nameIn(line);
    if (wording === "") continue;
    if (wording.length > MOST_NAME_CHARS) {
      issues.push(nameTooLong(index + 1));
      continue;
    }
    const known = unitNamed(registry, wording);
    if (known?.kind === "Nhóm cơ quan") issues.push(groupInGroup(known.name));
    const name = known?.name ?? wording;
    if (present.has(nameKey(name))) alreadyThere.push(name);
    else adds.push({ name, isNewAgency: !known });
    present.add(nameKey(name));
  }
  return { review: { group, adds, alreadyThere, remarks: [] }, issues };
}

function nameIn(line: string): string {
  const [first = ""] = line.split("\t").filter((cell) => /\p{L}/u.test(cell));
  return first
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .replace(/^(?:\d{1,4}\s*[.)]|[-–•*+])\s*/, "")
    .replace(/[;,.]$/, "")
    .trim();
}

function unitNamed(registry: Registry, wording: string): Unit | undefined {
  const key = nameKey(wording);
  return registry.units.find(({ name, aliases }) => [name, ...aliases].some((known) => nameKey(known) === key));
}

function withMembers(registry: Registry, group: string, adds: PasteReview["adds"]): Registry {
  const units = adds
    .filter(({ isNewAgency }) => isNewAgency)
    .reduce<readonly Unit[]>((all, { name }) => [...all, newUnit(name, all, { kind: "Cơ quan" })], registry.units);
  return { units, members: [...registry.members, ...adds.map(({ name }) => ({ group, agency: name }))] };
}

function markComplete(standing: StandingWorkbook, group: string): readonly Change[] {
  const table = standingTable(standing, TABLE.agencies);
  const nameAt = table?.headers.indexOf(AGENCY_COLUMN.name) ?? -1;
  const markAt = table?.headers.indexOf(AGENCY_COLUMN.membersComplete) ?? -1;
  const rowIndex = table?.rows.findIndex((row) => row[nameAt] === group) ?? -1;
  if (!table || rowIndex < 0 || markAt < 0) return [];
  const before = table.rows[rowIndex]?.[markAt] ?? null;
  if (before === MEMBERS_COMPLETE) return [];
  const edit = { rowIndex, rowKey: group, header: AGENCY_COLUMN.membersComplete, before, after: MEMBERS_COMPLETE };
  return [{ kind: "edit-cells", table: TABLE.agencies, edits: [edit] }];
}
