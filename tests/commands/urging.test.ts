import { figuresParagraph, urging } from "../../src/commands/urging";
import { liveWorkbook } from "../../src/excel/live-workbook";
import { SHEET } from "../../src/sheets/names";
import { aRecord } from "../builders/a-record";
import { load, LOADED_ON, openDesk, type OpenDesk, valueOf } from "../builders/open-desk";
import { takeReports } from "../builders/taken-reports";

jest.setTimeout(120_000);

const OPTIONS = { today: () => LOADED_ON + 3 };

async function loaded(): Promise<OpenDesk> {
  const open = openDesk();
  valueOf(await load(open.desk));
  return open;
}

describe("urging", () => {
  test("lists whoever has not reported or not in full, each with a letter", async () => {
    await loaded();
    const before = valueOf(await urging(liveWorkbook(), OPTIONS));
    const justice = before.agencies.find(({ name }) => name === "Sở Tư pháp");
    if (!justice) throw new Error("Sở Tư pháp owes nothing");
    expect(before).toMatchObject({ reportedCount: 0, period: { code: "2025-Q1", closedOn: undefined } });
    expect(before.agencies).toHaveLength(before.dueCount);
    const [one, ...others] = justice.missing;
    await takeReports(aRecord("Sở Tư pháp", one?.code ?? "", { status: "Hoàn thành" }));
    const after = valueOf(await urging(liveWorkbook(), OPTIONS));
    const left = after.agencies.find(({ name }) => name === "Sở Tư pháp");
    expect(left).toMatchObject({ state: "incomplete", missing: others });
    expect(left?.letter).toMatch(
      /^Kính gửi: Sở Tư pháp\n\nThực hiện Kế hoạch số 140\/KH-UBND ngày 24 tháng 12 năm 2024/,
    );
    expect(left?.letter).toContain(`đã có 01/${justice.missing.length} nhiệm vụ`);
    expect(after.reportedCount).toBe(1);
    expect(after.listText.split("\n")).toHaveLength(after.agencies.length + 1);
    await takeReports(...others.map(({ code }) => aRecord("Sở Tư pháp", code, { status: "Đang thực hiện" })));
    const last = valueOf(await urging(liveWorkbook(), OPTIONS));
    expect(last.agencies.map(({ name }) => name)).not.toContain("Sở Tư pháp");
  });

  test("asks for a plan first", async () => {
    openDesk();
    expect(await urging(liveWorkbook(), OPTIONS)).toMatchObject({ kind: "refused", issues: [{ code: "plan/none" }] });
  });
});

describe("figuresParagraph", () => {
  test("counts as the workbook does, at the cut-off in force", async () => {
    const { host, desk } = await loaded();
    host.user.type(SHEET.plan, "J6", "Hoàn thành");
    host.user.type(SHEET.plan, "R6", "5/3/2025");
    host.user.type(SHEET.plan, "G3", "10/3/2025");
    await takeReports(aRecord("Sở Tư pháp", "II.1", { status: "Hoàn thành" }));
    const text = valueOf(await figuresParagraph(liveWorkbook(), OPTIONS));
    const { plan } = valueOf(await desk.overview());
    expect(text).toMatch(
      /^Tính đến ngày 10\/3\/2025, đã hoàn thành 01\/38 nhiệm vụ \(2,6%\), trong đó đúng hạn 01 nhiệm vụ; /,
    );
    for (const { evaluation, count } of plan?.counts ?? []) {
      if (count === 0 || evaluation.startsWith("Hoàn thành")) continue;
      expect(text).toContain(`${evaluation.toLowerCase()} ${String(count).padStart(2, "0")} nhiệm vụ`);
    }
    expect(text).toMatch(/ Có 01\/\d+ cơ quan đã gửi báo cáo\.$/);
  });

  test("is refused where an evaluation cannot be counted", async () => {
    const { host } = await loaded();
    host.user.type(SHEET.plan, "L6", "xong");
    expect(await figuresParagraph(liveWorkbook(), OPTIONS)).toMatchObject({
      kind: "refused",
      issues: [{ code: "period/evaluation-unknown", message: expect.stringContaining("I.1") as unknown }],
    });
  });
});
