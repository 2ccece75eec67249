import { formatDate, serialOf } from "../../src/plan/dates";
import { FORM_COLUMN } from "../../src/reports/form-names";
import type { FormChoices, ReportForm } from "../../src/commands/report-desk";
import { SHEET, TABLE } from "../../src/sheets/names";
import { formFileNames, plainFileName } from "../../src/commands/form-file-name";
import { tableIn } from "../builders/book-rows";
import { keepWorkbook } from "../builders/keep-workbook";
import { convert, describeWithLibreOffice, PATIENCE_MS, pdfPages } from "../builders/libreoffice";
import { load, openDesk, type OpenDesk, valueOf } from "../builders/open-desk";
import { seenForm } from "../builders/report-form";

jest.setTimeout(120_000);

async function loaded(): Promise<OpenDesk> {
  const open = openDesk();
  valueOf(await load(open.desk));
  return open;
}

/** Types a row of consolidated reports, as a person would. */
function report({ host }: OpenDesk, down: number, entries: Readonly<Record<string, string>>): void {
  const { table } = tableIn(host.book, TABLE.reports);
  for (const [header, entry] of Object.entries(entries)) {
    const column = table.columns.findIndex(({ name }) => name === header);
    host.user.type(SHEET.reports, `${String.fromCharCode(65 + column)}${5 + down}`, entry);
  }
}

function setUnit({ host }: OpenDesk, name: string, header: string, entry: string): void {
  const { sheet, table } = tableIn(host.book, TABLE.agencies);
  const [row] = [...sheet.cells].find(([, cells]) => cells.get(0)?.value === name) ?? [];
  const column = table.columns.findIndex((one) => one.name === header);
  host.user.type(SHEET.registry, `${String.fromCharCode(65 + column)}${(row ?? 0) + 1}`, entry);
}

const agencyIn = (choices: FormChoices, name: string) => choices.agencies.find((one) => one.name === name);
const formOf = (forms: readonly ReportForm[], agency: string): ReportForm => {
  const form = forms.find((one) => one.agency === agency);
  if (!form) throw new Error(`no form of ${agency}`);
  return form;
};

describe("formChoices", () => {
  test("offers every agency that has tasks, in the registry's order, and names groups nobody is in", async () => {
    const { desk } = await loaded();
    const choices = valueOf(await desk.formChoices());
    expect(choices.period).toMatchObject({ code: "2025-Q1", cutOff: serialOf(2025, 3, 14), closedOn: undefined });
    expect(choices.agencies[0]?.name).toBe("Văn phòng UBND tỉnh");
    expect(agencyIn(choices, "Sở Tư pháp")).toMatchObject({ leads: 21, reportsVia: "", hasReported: false });
    expect(agencyIn(choices, "UBND huyện Cầu Kè")?.leads).toBe(15);
    expect(choices.agencies.every(({ name }) => !name.startsWith("Các "))).toBe(true);
    expect(choices.remarks.map(({ where }) => where)).toContain("Danh bạ cơ quan, nhóm «UBND cấp xã»");
  });

  test("tells who has reported in the period asked for", async () => {
    const open = await loaded();
    report(open, 0, { Kỳ: "2025-Q1", "Cơ quan": "sở tư pháp", Mã: "II.1", "Trạng thái": "Hoàn thành" });
    expect(agencyIn(valueOf(await open.desk.formChoices()), "Sở Tư pháp")?.hasReported).toBe(true);
    expect(agencyIn(valueOf(await open.desk.formChoices("2025-6T")), "Sở Tư pháp")?.hasReported).toBe(false);
  });

  test("leaves out agencies that do not exist at the cut-off, and says so", async () => {
    const { desk } = await loaded();
    const choices = valueOf(await desk.formChoices("2025-Q3"));
    expect(agencyIn(choices, "UBND huyện Cầu Kè")).toBeUndefined();
    const remark = choices.remarks.find(({ where }) => where.includes("UBND huyện Cầu Kè"));
    expect(remark).toMatchObject({ code: "form/agency-not-in-force", severity: "remark" });
    expect(remark?.message).toContain("14/9/2025");
  });

  test("refuses without a plan, without a period, and while a write is unfinished", async () => {
    expect(await openDesk().desk.formChoices()).toMatchObject({ kind: "refused", issues: [{ code: "plan/none" }] });
    const { host, desk } = await loaded();
    expect(await desk.formChoices("2031-Q1")).toMatchObject({ issues: [{ code: "period/unknown" }] });
    const [{ period }, actions] = [valueOf(await desk.formChoices()), host.stats.actions];
    valueOf(await desk.openPeriod(period.code, period));
    host.faults.failAtAction = 2 * host.stats.actions - actions;
    expect(await desk.openPeriod(period.code, period)).toMatchObject({ kind: "failed", state: "unfinished" });
    host.faults.failAtAction = undefined;
    expect(await desk.makeForms({})).toMatchObject({ issues: [{ code: "workbook/unfinished" }] });
  });
});

describe("makeForms", () => {
  test("makes a form for each agency that leads, with its tasks in the plan's order and words", async () => {
    const open = await loaded();
    const forms = valueOf(await open.desk.makeForms({}));
    const leading = valueOf(await open.desk.formChoices()).agencies.filter(({ leads }) => leads > 0);
    expect(forms.map(({ agency }) => agency)).toEqual(leading.map(({ name }) => name));
    expect(new Set(forms.map(({ fileName }) => fileName.toLowerCase())).size).toBe(forms.length);
    const { fileName, bytes } = formOf(forms, "Sở Tư pháp");
    expect(fileName).toBe("2025-Q1_So Tu phap.xlsx");
    keepWorkbook("bieu-mau-so-tu-phap", bytes);
    const { rows, identity, foot } = seenForm(bytes);
    expect(rows).toHaveLength(21);
    expect(identity).toMatchObject({ agency: "Sở Tư pháp", period: "2025-Q1", kind: "cchc-bieu-mau" });
    expect(identity["tasks"]).toBe(rows.map((row) => row[FORM_COLUMN.code]).join(";"));
    expect(rows[0]).toEqual({
      [FORM_COLUMN.code]: "I.1",
      [FORM_COLUMN.content]: "Triển khai đầy đủ, toàn diện nội dung Kế hoạch CCHC năm 2025 của Ủy ban nhân dân tỉnh.",
      [FORM_COLUMN.due]: "Đầu năm 2025",
    });
    expect(foot).toEqual(expect.arrayContaining(["NGƯỜI LẬP", "THỦ TRƯỞNG ĐƠN VỊ"]));
  });

  test("writes nothing into the workbook", async () => {
    const { host, desk } = await loaded();
    const before = host.save();
    valueOf(await desk.makeForms({ agencies: ["Sở Tư pháp"] }));
    expect(Buffer.from(host.save()).equals(Buffer.from(before))).toBe(true);
  });

  test("keeps the plan's order however the table is sorted, and tells of an extension", async () => {
    const open = await loaded();
    open.host.user.type(SHEET.plan, "P6", "31/8/2025");
    open.host.user.sortTable(TABLE.plan, "Nội dung");
    const [form] = valueOf(await open.desk.makeForms({ agencies: ["sở tư pháp"] }));
    const { rows } = seenForm(form?.bytes ?? new Uint8Array());
    expect(rows.slice(0, 3).map((row) => row[FORM_COLUMN.code])).toEqual(["I.1", "I.2", "I.3"]);
    expect(rows[0]?.[FORM_COLUMN.due]).toMatch(/^Đầu năm 2025\s+\(gia hạn đến 31\/8\/2025\)$/);
  });

  test("shows beside each task what was reported in the last period before", async () => {
    const open = await loaded();
    const common = { "Cơ quan": "Sở Tư pháp", Mã: "II.1" };
    report(open, 0, { ...common, Kỳ: "2025-6T", "Trạng thái": "Hoàn thành", "Ngày hoàn thành": "1/6/2025" });
    report(open, 1, { ...common, Kỳ: "2025-Q1", "Trạng thái": "Đang thực hiện", "Tiến độ": "40%" });
    report(open, 2, { ...common, Kỳ: "2025-N", "Trạng thái": "Tạm dừng" });
    report(open, 3, { ...common, Kỳ: "2025-Q1", "Cơ quan": "Sở Nội vụ", "Trạng thái": "Chưa thực hiện" });
    const shown = async (period: string): Promise<unknown> => {
      const [form] = valueOf(await open.desk.makeForms({ period, agencies: ["Sở Tư pháp"] }));
      const { rows } = seenForm(form?.bytes ?? new Uint8Array());
      return rows.find((row) => row[FORM_COLUMN.code] === "II.1")?.[FORM_COLUMN.previous];
    };
    expect(await shown("2025-Q3")).toBe("Hoàn thành · 1/6/2025");
    expect(await shown("2025-6T")).toBe("Đang thực hiện · 40%");
    expect(await shown("2025-Q1")).toBeUndefined();
  });

  test("adds what an agency coordinates when asked, each task once", async () => {
    const { desk } = await loaded();
    const choice = agencyIn(valueOf(await desk.formChoices()), "Sở Tư pháp");
    const [form] = valueOf(await desk.makeForms({ agencies: ["Sở Tư pháp"], withCoordinated: true }));
    const { rows, head } = seenForm(form?.bytes ?? new Uint8Array());
    const codes = rows.map((row) => row[FORM_COLUMN.code]);
    expect(codes).toHaveLength((choice?.leads ?? 0) + (choice?.coordinates ?? 0));
    expect(new Set(codes).size).toBe(codes.length);
    expect(choice?.coordinates).toBeGreaterThan(0);
    expect(head.at(-1)).toContain(`Nhiệm vụ cơ quan phối hợp: ${codes.slice(21).join("; ")}.`);
  });

  test("refuses altogether when an agency named can have no form", async () => {
    const { desk } = await loaded();
    expect(await desk.makeForms({ agencies: [] })).toMatchObject({ issues: [{ code: "form/none-chosen" }] });
    expect(await desk.makeForms({ agencies: ["Sở Tư pháp", "Sở Không có", "UBND cấp xã"] })).toMatchObject({
      kind: "refused",
      issues: [
        { code: "form/agency-unknown", where: "«Sở Không có»" },
        { code: "form/agency-unknown", where: "«UBND cấp xã»" },
      ],
    });
    const helper = valueOf(await desk.formChoices()).agencies.find(({ leads }) => leads === 0);
    const names = helper ? [helper.name] : [];
    expect(names).toHaveLength(1);
    expect(await desk.makeForms({ agencies: names })).toMatchObject({ issues: [{ code: "form/only-coordinates" }] });
    expect(valueOf(await desk.makeForms({ agencies: names, withCoordinated: true }))).toHaveLength(1);
  });

  test("takes short names as users have them, and tells of each form as it goes", async () => {
    const open = await loaded();
    setUnit(open, "Sở Tư pháp", "Tên ngắn", "STP: số 1/2?");
    const steps: string[] = [];
    const forms = valueOf(await open.desk.makeForms({}, ({ label }) => steps.push(label)));
    expect(formOf(forms, "Sở Tư pháp").fileName).toBe("2025-Q1_STP so 1 2.xlsx");
    expect(steps).toHaveLength(forms.length);
    expect(steps[0]).toBe("lập biểu mẫu của Văn phòng UBND tỉnh");
  });
});

describe("formFileNames", () => {
  test("are unique, case and diacritics apart, and fit for Windows", () => {
    expect(formFileNames("2025-Q1", ["Sở Đất đai", "SỞ DAT DAI", "a/b\\c:d*e", "...", "", "UBND TP. "])).toEqual([
      "2025-Q1_So Dat dai.xlsx",
      "2025-Q1_SO DAT DAI 2.xlsx",
      "2025-Q1_a b c d e.xlsx",
      "2025-Q1_co quan.xlsx",
      "2025-Q1_co quan 2.xlsx",
      "2025-Q1_UBND TP.xlsx",
    ]);
    expect(plainFileName("Ủy ban Mặt trận Tổ quốc ".repeat(20)).length).toBeLessThanOrEqual(80);
  });
});

describeWithLibreOffice("a report form in LibreOffice", () => {
  test(
    "prints one page wide with its heading on every page",
    async () => {
      const { desk } = await loaded();
      const [form] = valueOf(await desk.makeForms({ agencies: ["Sở Tư pháp"] }));
      const pages = await pdfPages(await convert(form?.bytes ?? new Uint8Array(), "xlsx", "pdf"));
      const flat = pages.map((page) => page.replace(/\s+/g, " "));
      expect(pages.length).toBeLessThanOrEqual(4);
      expect(flat.every((page) => page.includes("Kết quả thực hiện") && page.includes("Ghi chú"))).toBe(true);
      expect(flat[0]).toContain(`Gửi báo cáo trước hết ngày ${formatDate(serialOf(2025, 3, 20))}`);
      expect(flat.at(-1)).toContain("THỦ TRƯỞNG ĐƠN VỊ");
    },
    PATIENCE_MS,
  );
});
