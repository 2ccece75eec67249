import { serialOf } from "../../src/plan/dates";
import type { Status } from "../../src/plan/status";
import { BLANK_ENTRY } from "../../src/reports/entry-values";
import { proposeStatuses } from "../../src/reports/propose-statuses";
import type { ReportRecord } from "../../src/reports/record";
import { SEED_ASSIGNMENTS, seedContext } from "../builders/seed-context";

const DISTRICTS = "UBND cấp huyện";

function report(agency: string, code: string, via: string, status: Status | "", completed?: number): ReportRecord {
  const entry = { ...BLANK_ENTRY, status, completed };
  return { period: "2025-Q1", agency, code, via, entry, sourceFile: "a.xlsx", sourceCell: "", takenAt: 1 };
}

function propose(
  records: readonly ReportRecord[],
  standing: Record<string, { status: string; completed: number | undefined }> = {},
  membersComplete: readonly string[] = [],
) {
  const context = seedContext();
  const units = context.registry.units.map((unit) => ({
    ...unit,
    membersComplete: unit.membersComplete || membersComplete.includes(unit.name),
  }));
  const registry = { ...context.registry, units };
  return proposeStatuses({ ...context, registry }, records, SEED_ASSIGNMENTS, new Map(Object.entries(standing)));
}

const members = seedContext().registry.members.filter(({ group }) => group === DISTRICTS);

describe("proposeStatuses", () => {
  test.each<[Status | "", Status | undefined]>([
    ["Hoàn thành", "Hoàn thành"],
    ["Đang thực hiện", "Đang thực hiện"],
    ["Chưa thực hiện", "Chưa thực hiện"],
    ["Tạm dừng", "Tạm dừng"],
    ["Không phát sinh", "Không phát sinh"],
    ["", undefined],
  ])("a task of one agency that reports «%s»", (status, expected) => {
    const [proposal] = propose([report("Sở Tư pháp", "II.1", "Sở Tư pháp", status)]);
    expect(proposal?.after.status).toBe(expected);
  });

  test("nothing where the plan says the same already, or nobody reported", () => {
    const reported = report("Sở Tư pháp", "II.1", "Sở Tư pháp", "Đang thực hiện");
    expect(propose([reported], { "II.1": { status: "Đang thực hiện", completed: undefined } })).toEqual([]);
    expect(propose([])).toEqual([]);
  });

  test("reports of other periods count for nothing", () => {
    const before = { ...report("Sở Tư pháp", "II.1", "Sở Tư pháp", "Hoàn thành"), period: "2025-M02" };
    expect(propose([before])).toEqual([]);
  });

  test("the day of completion is the last one, unknown when one agency gives none; a day entered stays", () => {
    const day = serialOf(2025, 3, 1);
    const complete = report("Sở Tư pháp", "II.1", "Sở Tư pháp", "Hoàn thành", day);
    expect(propose([complete])[0]?.after).toEqual({ status: "Hoàn thành", completed: day });
    const undated = report("Sở Tư pháp", "II.1", "Sở Tư pháp", "Hoàn thành");
    expect(propose([undated])[0]?.after).toEqual({ status: "Hoàn thành", completed: undefined });
    const entered = { "II.1": { status: "Hoàn thành", completed: day } };
    expect(propose([undated], entered)).toEqual([]);
  });

  test("a step back from «Hoàn thành» is marked as one", () => {
    const standing = { "II.1": { status: "Hoàn thành", completed: undefined } };
    const [proposal] = propose([report("Sở Tư pháp", "II.1", "Sở Tư pháp", "Đang thực hiện")], standing);
    expect(proposal).toMatchObject({ isStepBack: true, after: { status: "Đang thực hiện" } });
  });

  test("an agency that owes and has not reported is missing, whatever others sent in its stead", () => {
    const owed = (...agencies: readonly string[]) =>
      new Map(agencies.map((agency) => [agency, new Map([["II.1", "Sở Tư pháp"]])]));
    const context = { ...seedContext(), duties: owed("Cơ quan mới", "Cơ quan khác") };
    const ended = report("Sở Tư pháp", "II.1", "Sở Tư pháp", "Hoàn thành");
    const heir = report("Cơ quan mới", "II.1", "Sở Tư pháp", "Hoàn thành");
    expect(proposeStatuses(context, [ended], SEED_ASSIGNMENTS, new Map())).toEqual([]);
    const [proposal] = proposeStatuses(context, [ended, heir], SEED_ASSIGNMENTS, new Map());
    expect(proposal?.after.status).toBe("Đang thực hiện");
    expect(proposal?.reason).toBe("Sở Tư pháp: 1/2 đã báo cáo, 1/2 hoàn thành");
  });

  describe("for a task that groups lead", () => {
    const GROUPS = [
      "Các sở, ban, ngành tỉnh",
      "Các cơ quan ngành dọc đóng trên địa bàn tỉnh",
      DISTRICTS,
      "UBND cấp xã",
    ];
    const ofDistricts = (status: Status): readonly ReportRecord[] =>
      members.map(({ agency }) => report(agency, "I.2", DISTRICTS, status));

    test("is under way as soon as one member is, and says how many reported", () => {
      const [proposal] = propose(ofDistricts("Hoàn thành").slice(0, 5));
      expect(proposal?.after.status).toBe("Đang thực hiện");
      expect(proposal?.reason).toContain(`${DISTRICTS}: 5/9 đã báo cáo, 5/9 hoàn thành`);
    });

    test("is never complete while a group has no members or is not confirmed to be whole", () => {
      const [proposal] = propose(ofDistricts("Hoàn thành"));
      expect(proposal?.after.status).toBe("Đang thực hiện");
      expect(proposal?.reason).toContain("UBND cấp xã: chưa khai thành viên");
      expect(proposal?.reason).toContain("(chưa xác nhận đủ thành viên)");
    });

    test("a member that has nothing to do is out of the denominator", () => {
      const records = [...ofDistricts("Hoàn thành").slice(0, 8), ...ofDistricts("Không phát sinh").slice(8)];
      expect(propose(records, {}, GROUPS)[0]?.reason).toContain("9/9 đã báo cáo, 8/8 hoàn thành");
    });

    test("members who have not begun say nothing as long as others are out", () => {
      expect(propose(ofDistricts("Chưa thực hiện").slice(0, 3))).toEqual([]);
    });
  });
});
