import { formatDate, serialOf } from "../../src/plan/dates";
import { SHEET, TABLE } from "../../src/sheets/names";
import { columnsOf } from "../builders/book-rows";
import { SMALL_PLAN } from "../builders/interrupted";
import { load, openDesk, type OpenDesk, valueOf } from "../builders/open-desk";

jest.setTimeout(120_000);

const MAY = { cutOff: serialOf(2025, 6, 10), sendBy: serialOf(2025, 6, 18) };

async function loaded(): Promise<OpenDesk> {
  const open = openDesk();
  valueOf(await load(open.desk));
  return open;
}

/** `[code, name, from, cut-off, send by]` of a period in the list. */
const listed = ({ host }: OpenDesk, code: string) =>
  columnsOf(host.book, TABLE.periods, ["Mã kỳ", "Tên kỳ", "Từ ngày", "Ngày chốt", "Hạn gửi"]).filter(
    ([one]) => one === code,
  );

describe("openPeriod", () => {
  test("makes the period current, with its dates in the list and the cut-off in force", async () => {
    const open = await loaded();
    open.host.user.type(SHEET.plan, "G3", "1/3/2025");
    const account = valueOf(await open.desk.openPeriod("2025-6T", MAY));
    expect(account.headline).toBe("Đã mở kỳ 6 tháng đầu năm 2025.");
    expect(account.lines).toEqual([
      "Số liệu từ ngày 15/12/2024 đến ngày chốt 10/6/2025.",
      "Hạn gửi báo cáo: 18/6/2025.",
    ]);
    expect(listed(open, "2025-6T")).toEqual([
      ["2025-6T", "6 tháng đầu năm 2025", serialOf(2024, 12, 15), MAY.cutOff, MAY.sendBy],
    ]);
    const { plan, unfinished } = valueOf(await open.desk.overview());
    expect(plan?.period).toEqual({ code: "2025-6T", name: "6 tháng đầu năm 2025", cutOff: "10/6/2025" });
    expect([plan?.findings, unfinished]).toEqual([[], undefined]);
  });

  test("leaves the other periods as they are, and may be done twice", async () => {
    const open = await loaded();
    const others = (): readonly unknown[] =>
      columnsOf(open.host.book, TABLE.periods, ["Mã kỳ", "Ngày chốt", "Hạn gửi"]).filter(([one]) => one !== "2025-6T");
    const before = others();
    const first = valueOf(await open.desk.openPeriod("2025-6T", MAY));
    expect(valueOf(await open.desk.openPeriod("2025-6T", MAY))).toEqual(first);
    expect(others()).toEqual(before);
    expect(listed(open, "2025-6T")).toHaveLength(1);
  });

  test("adds a period of the plan's year that the list lacks, or completes one that lacks dates", async () => {
    const open = await loaded();
    const { host } = open;
    const rowOf = (code: string): number =>
      5 + columnsOf(host.book, TABLE.periods, ["Mã kỳ"]).findIndex(([one]) => one === code);
    host.user.type(SHEET.lists, `L${rowOf("2025-Q2")}`, "khác");
    host.user.type(SHEET.lists, `N${rowOf("2025-M05")}`, "");
    host.user.type(SHEET.lists, `M${rowOf("2025-M05")}`, "");
    for (const code of ["2025-Q2", "2025-M05"]) valueOf(await open.desk.openPeriod(code, MAY));
    expect(listed(open, "2025-Q2")).toEqual([
      ["2025-Q2", "Quý II năm 2025", serialOf(2025, 3, 15), MAY.cutOff, MAY.sendBy],
    ]);
    expect(listed(open, "2025-M05")).toEqual([
      ["2025-M05", "Tháng 05 năm 2025", serialOf(2025, 4, 15), MAY.cutOff, MAY.sendBy],
    ]);
    expect(valueOf(await open.desk.overview()).plan?.period.code).toBe("2025-M05");
  });

  test.each([
    ["2025-6T", serialOf(2024, 12, 14), serialOf(2025, 6, 20), "period/cut-off-before-start"],
    ["2025-6T", serialOf(2025, 6, 14), serialOf(2025, 6, 13), "period/send-by-before-cut-off"],
    ["2026-Q1", serialOf(2026, 3, 14), serialOf(2026, 3, 20), "period/unknown"],
    ["abc", serialOf(2025, 3, 14), serialOf(2025, 3, 20), "period/unknown"],
  ])("refuses %s with cut-off %d and deadline %d: %s", async (code, cutOff, sendBy, issue) => {
    const { host, desk } = await loaded();
    const before = host.save();
    expect(await desk.openPeriod(code, { cutOff, sendBy })).toMatchObject({
      kind: "refused",
      issues: [{ code: issue, severity: "error" }],
    });
    expect(Buffer.from(host.save()).equals(Buffer.from(before))).toBe(true);
  });

  test("takes days that fall together", async () => {
    const { desk } = await loaded();
    const day = serialOf(2024, 12, 15);
    expect((await desk.openPeriod("2025-Q1", { cutOff: day, sendBy: day })).kind).toBe("done");
  });

  test("says so when the period is closed", async () => {
    const open = await loaded();
    open.host.user.type(SHEET.history, "A5", "2025-Q1");
    open.host.user.type(SHEET.history, "B5", "I.1");
    open.host.user.type(SHEET.history, "H5", "20/3/2025");
    const { remarks } = valueOf(
      await open.desk.openPeriod("2025-Q1", { cutOff: serialOf(2025, 3, 14), sendBy: serialOf(2025, 3, 20) }),
    );
    expect(remarks.map(({ message }) => message)).toEqual([expect.stringContaining("đã chốt ngày 20/3/2025")]);
  });

  test("is finished by pressing it again, whichever action failed", async () => {
    const open = openDesk({}, SMALL_PLAN);
    const { host, desk } = open;
    valueOf(await load(desk));
    const before = host.stats.actions;
    valueOf(await desk.openPeriod("2025-6T", MAY));
    const actionCount = host.stats.actions - before;
    let unfinished = 0;
    // From the last action backwards, until the write has not begun.
    for (let left = 0; left < actionCount; left += 1) {
      // Other dates each time, so that there is always as much to write.
      const later = (left + 1) % 2;
      const days = { cutOff: MAY.cutOff + later, sendBy: MAY.sendBy + later };
      host.faults.failAtAction = host.stats.actions + actionCount - left;
      const outcome = await desk.openPeriod("2025-6T", days);
      host.faults.failAtAction = undefined;
      if (outcome.kind === "failed" && outcome.state === "untouched") break;
      expect(outcome).toMatchObject({ kind: "failed", state: "unfinished" });
      unfinished += 1;
      valueOf(await desk.openPeriod("2025-6T", days));
      expect(listed(open, "2025-6T")[0]?.slice(3)).toEqual([days.cutOff, days.sendBy]);
      expect(valueOf(await desk.overview())).toMatchObject({
        plan: { period: { code: "2025-6T", cutOff: formatDate(days.cutOff) } },
        unfinished: undefined,
      });
    }
    expect(unfinished).toBeGreaterThan(10);
  });
});
