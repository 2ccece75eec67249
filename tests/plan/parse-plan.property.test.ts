import * as fc from "fast-check";
import { parsePlan } from "../../src/plan/parse-plan";
import {
  type AreaDraft,
  countTasks,
  type Cut,
  type Layout,
  numeral,
  type PlanDraft,
  renderPlan,
  type TaskDraft,
} from "../builders/plan-text";
import { seedText } from "../builders/seed";

/** Words of plans, among them such as look like numbers, labels, headings and quantities. */
const word = fc.constantFrom(
  ...[
    "Triển",
    "khai",
    "Kế hoạch",
    "CCHC,",
    "100%",
    "35.",
    "47)",
    "12.500",
    "2025.",
    "(5)",
    "II",
    "IV.",
    "Sở",
    "và",
    "-",
    "=",
  ],
);
const words = (most: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 1, maxLength: most }).map((list) => `Việc ${list.join(" ")}`);
const timeframe = fc.constantFrom(
  ...[
    "Thường xuyên",
    "Năm 2025",
    "Quý I/2025",
    "Quý IV/2025 - Quý II/2026",
    "Tháng 3 - Tháng 6/2025",
    "Khi có yêu cầu",
    "",
  ],
);
const task: fc.Arbitrary<TaskDraft> = fc.record({
  content: words(12),
  lead: fc.constantFrom("Sở Nội vụ", "Các sở, ban, ngành tỉnh; UBND cấp huyện", "Văn phòng UBND tỉnh"),
  coordinating: fc.constantFrom("", "Sở Tư pháp, Sở Tài chính", "Các sở, ban, ngành tỉnh,"),
  timeframe,
  funding: fc.constantFrom("", "Kinh phí phân bổ hàng năm"),
});
/** The first has a timeframe that can be read: at a page's top it tells a new area from the rest of a cut row. */
const tasks = fc
  .tuple(
    task.map((one) => ({ ...one, timeframe: "Quý III năm 2025" })),
    fc.array(task, { maxLength: 4 }),
  )
  .map(([first, rest]): readonly TaskDraft[] => [first, ...rest]);
const group = fc.record({ name: words(5), tasks });
const name = fc.constantFrom("Cải cách thể chế", "Chính quyền điện tử, Chính quyền số", "Tài chính (ngân sách) công");

/** Either without sub-groups, the label on any row; or with, the label on the first (else two areas may be one). */
const area: fc.Arbitrary<AreaDraft> = fc.oneof(
  fc
    .record({ name, tasks, at: fc.nat(4), statesCount: fc.boolean() })
    .map(({ name: called, tasks: list, at, statesCount }) => ({
      name: called,
      groups: [{ name: "", tasks: list }],
      labelAt: at % list.length,
      statesCount,
    })),
  fc.record({
    name,
    groups: fc.array(group, { minLength: 1, maxLength: 3 }),
    labelAt: fc.constant(0),
    statesCount: fc.boolean(),
  }),
);

const plan: fc.Arbitrary<PlanDraft> = fc.record({
  place: fc.constantFrom("Trà Vinh", "Bến Tre", "Bà Rịa - Vũng Tàu"),
  year: fc.integer({ min: 2021, max: 2035 }),
  number: fc.constantFrom("140/KH-UBND", "7/KH-UBND", "15/2024/QĐ-UBND"),
  areas: fc.array(area, { minLength: 1, maxLength: 8 }),
  statesTotal: fc.boolean(),
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Where the label stands beside the second part, there is a second part. */
const cut: fc.Arbitrary<Cut> = fc
  .record({ row: fc.nat(60), shares: fc.array(share, { minLength: 6, maxLength: 6 }), labelBelow: fc.boolean() })
  .map((one) => (one.labelBelow ? { ...one, shares: one.shares.with(1, 0.4) } : one));
/** A row that begins a page has at least the first lines of its cells there: lead and timeframe stay whole. */
const layout: fc.Arbitrary<Layout> = fc
  .record({
    pageTops: fc.uniqueArray(fc.nat(60)).map((rows) => new Set(rows)),
    cuts: fc.uniqueArray(cut, { selector: ({ row }) => row, maxLength: 12 }),
  })
  .map(({ pageTops, cuts }) => ({
    pageTops,
    cuts: cuts.map((one) => (pageTops.has(one.row) ? { ...one, shares: one.shares.with(2, 1).with(4, 1) } : one)),
  }));

/** The tasks a draft stands for, said without the parser's help. */
function expectedTasks(draft: PlanDraft): readonly unknown[] {
  const all = draft.areas.flatMap((one, place) => {
    const areaNumeral = numeral(place + 1);
    return one.groups.flatMap(({ name: groupName, tasks: list }, groupPlace) =>
      list.map(({ content, lead, coordinating, timeframe: timeframeText, funding }, index) => {
        const number = index + 1;
        const path = groupName === "" ? [areaNumeral, number] : [areaNumeral, groupPlace + 1, number];
        const texts = { content, leadText: lead, coordinatingText: coordinating, timeframeText, fundingText: funding };
        return { code: path.join("."), areaNumeral, group: groupName, number, ...texts };
      }),
    );
  });
  return all.map((one, index) => ({ ordinal: index + 1, ...one }));
}

describe("parsePlan, for any plan on any pages", () => {
  test("gives the plan back", () => {
    fc.assert(
      fc.property(plan, layout, (draft, pages) => {
        const read = parsePlan(renderPlan(draft, pages));
        if (!read.ok) throw new Error(JSON.stringify(read.issues, undefined, 1));
        expect(read.value.tasks).toEqual(expectedTasks(draft));
        expect(read.value.areas).toEqual(
          draft.areas.map((one, index) => ({
            numeral: numeral(index + 1),
            name: one.name,
            label: `${numeral(index + 1)}. ${one.name}`,
            statedCount: countTasks(one),
          })),
        );
        expect(read.value.identity).toBe(`${draft.number}|${draft.place}|${String(draft.year)}`);
        expect(read.value.statedTotal).toBe(draft.statesTotal ? read.value.tasks.length : undefined);
      }),
      { numRuns: 300 },
    );
  });

  test("refuses the plan when any one task is taken out of it, unless nothing in the text counts tasks", () => {
    const counted = plan.filter(({ statesTotal }) => statesTotal);
    fc.assert(
      fc.property(counted, fc.nat(), (draft, choice) => {
        const lines = renderPlan(draft, { pageTops: new Set(), cuts: [] }).split("\n");
        const rows = lines.flatMap((line, index) => (/\t\d+\. /.test(line) ? [index] : []));
        const victim = rows[choice % rows.length] ?? 0;
        expect(parsePlan(lines.filter((_, index) => index !== victim).join("\n")).ok).toBe(false);
      }),
    );
  });
});

describe("parsePlan, for any damage to the text", () => {
  const mutation = fc.record({
    at: fc.nat(),
    length: fc.nat(40),
    insert: fc.oneof(
      fc.constantFrom("", "\t", "\n", "*", "1. ", "II. ", "(3)", "\0", "\ufffd", "\u0301", "\r"),
      fc.string(),
    ),
  });

  test("never throws; refuses with sentences or reads a plan that adds up", () => {
    const text = seedText();
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        const mutated = mutations.reduce((one, { at, length, insert }) => {
          const place = at % one.length;
          return one.slice(0, place) + insert + one.slice(place + length);
        }, text);
        const read = parsePlan(mutated);
        if (read.ok) {
          const total = read.value.areas.reduce((sum, { statedCount }) => sum + statedCount, 0);
          expect(total).toBe(read.value.tasks.length);
          expect(read.value.tasks.every(({ leadText, content }) => leadText !== "" && content !== "")).toBe(true);
        } else {
          expect(read.issues.length).toBeGreaterThan(0);
          for (const { message, where } of read.issues) {
            expect(message).toMatch(/Đề nghị/);
            expect(where).toMatch(/^(?:Dòng \d+|Văn bản kế hoạch)/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("never throws on any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.boolean(), (text, underHeader) => {
        const whole = underHeader ? seedText().split("\n").slice(0, 8).join("\n") + text : text;
        expect(typeof parsePlan(whole).ok).toBe("boolean");
      }),
    );
  });
});
