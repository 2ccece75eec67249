import * as fc from "fast-check";
import { STATUSES } from "../../src/plan/status";
import type { RawCell, RawValue } from "../../src/raw/workbook";
import { readStatus } from "../../src/reports/read-status";
import { typedIn } from "../builders/legacy-typing";

const WHERE = "Báo cáo!F12";
const read = (value: RawValue, more: Partial<RawCell> = {}) => readStatus({ value, ...more }, WHERE);

describe("readStatus", () => {
  test.each<[string, string]>([
    ["Hoàn thành", "Hoàn thành"],
    ["HOÀN THÀNH", "Hoàn thành"],
    ["hòan thành", "Hoàn thành"],
    ["  Hoàn\u00a0 thành. ", "Hoàn thành"],
    ["- Hoàn thành;", "Hoàn thành"],
    ["«Hoàn thành»", "Hoàn thành"],
    ["hoan thanh", "Hoàn thành"],
    ["đã xong", "Hoàn thành"],
    ["Xong", "Hoàn thành"],
    ["HT", "Hoàn thành"],
    ["đã HT", "Hoàn thành"],
    ["Hoàn thành 100%", "Hoàn thành"],
    ["Hoàn thành 100 %", "Hoàn thành"],
    ["đã hoàn thành", "Hoàn thành"],
    ["hoàn thành đúng hạn", "Hoàn thành"],
    ["Hoàn thành trễ hạn", "Hoàn thành"],
    ["Hoàn thành (chưa rõ ngày)", "Hoàn thành"],
    ["đang triển khai", "Đang thực hiện"],
    ["đang thực hiện", "Đang thực hiện"],
    ["Ðang thực hiện", "Đang thực hiện"],
    ["đang làm", "Đang thực hiện"],
    ["ĐTH", "Đang thực hiện"],
    ["đang tham mưu", "Đang thực hiện"],
    ["Thường xuyên thực hiện", "Đang thực hiện"],
    ["thực hiện thường xuyên", "Đang thực hiện"],
    ["chưa", "Chưa thực hiện"],
    ["chưa triển khai", "Chưa thực hiện"],
    ["Chưa TH", "Chưa thực hiện"],
    ["chua thuc hien", "Chưa thực hiện"],
    ["không phát sinh", "Không phát sinh"],
    ["KPS", "Không phát sinh"],
    ["tạm dừng", "Tạm dừng"],
    ["tạm hoãn", "Tạm dừng"],
    ["dừng thực hiện", "Tạm dừng"],
    ["", ""],
    [" - ", ""],
    ["–", ""],
    ["…", ""],
  ])("understands %j as %j", (text, status) => {
    expect(read(text)).toEqual({ ok: true, value: status, issues: [] });
  });

  test.each([
    ["chưa đến hạn", "Chưa thực hiện"],
    ["Chưa phát sinh", "Không phát sinh"],
    ["tiếp tục thực hiện", "Đang thực hiện"],
    ["Hoàn thành (100%)", "Hoàn thành"],
    ["Đã hoàn thành ngày 14/3/2025", "Hoàn thành"],
    ["Đang thực hiện (60%)", "Đang thực hiện"],
    ["Đang thực hiện, dự kiến hoàn thành trong tháng 4", "Đang thực hiện"],
    ["Chưa thực hiện do chưa có hướng dẫn", "Chưa thực hiện"],
    ["Tạm dừng - chờ sắp xếp bộ máy", "Tạm dừng"],
  ])("understands %j as %j and says so", (text, status) => {
    const answer = read(text);
    expect(answer).toMatchObject({ ok: true, value: status, issues: [{ code: "status/word-assumed", where: WHERE }] });
    expect(JSON.stringify(answer)).toContain(`«${text}» được hiểu là «${status}»`);
  });

  test.each([
    "chưa hoàn thành",
    "chưa xong",
    "CHƯA HT",
    "không hoàn thành",
    "cơ bản hoàn thành",
    "hoàn thành một phần",
    "hoàn thành cơ bản",
    "gần xong",
    "sắp hoàn thành",
    "hoàn thành 60%",
    "hoàn thành 1000%",
    "100%",
    "hòan thành một nửa",
    "Hoàn thành (60%)",
    "Hoàn thành, trừ mục 2",
    "Chưa thực hiện; mục 2 đã hoàn thành, mục 3: hoàn thành",
  ])("asks whether %j means complete", (text) => {
    expect(read(text)).toMatchObject({
      ok: false,
      raw: text,
      message: expect.stringContaining("chưa cho biết nhiệm vụ đã hoàn thành hay chưa") as string,
    });
  });

  test.each([
    "x",
    "X",
    "đã thực hiện",
    "không thực hiện",
    "dung",
    "đúng",
    "thường xuyên",
    "đang",
    "Có",
    "=1+1",
    "__proto__",
  ])("does not guess %j", (text) => {
    const answer = read(text);
    expect(answer).toMatchObject({ ok: false, raw: text });
    if (!answer.ok) for (const word of [text, ...STATUSES]) expect(answer.message).toContain(`«${word}»`);
  });

  test("reads no status from numbers, truth values, errors and formulas without result", () => {
    for (const value of [1, 0, true, false, { error: "#REF!" }]) expect(read(value)).toMatchObject({ ok: false });
    expect(read(null, { isFormula: true })).toMatchObject({ ok: false });
    expect(readStatus(undefined, WHERE)).toEqual({ ok: true, value: "", issues: [] });
  });

  test.each(["Chưa", "Đã xong", "Đang làm", "Tạm dừng"])("reads %j in both old encodings, however short", (text) => {
    const expected = read(text);
    expect(read(typedIn("TCVN3", text))).toEqual(expected);
    expect(read(typedIn("VNI", text))).toEqual(expected);
  });

  test("reads the five words in any case, either Unicode form and any blanks", () => {
    const cased = fc
      .constantFrom(...STATUSES)
      .chain((status) =>
        fc
          .array(fc.boolean(), { minLength: status.length, maxLength: status.length })
          .map((upper) => [
            status,
            Array.from(status, (c, at) => (upper[at] ? c.toUpperCase() : c.toLowerCase())).join(""),
          ]),
      );
    fc.assert(
      fc.property(
        cased,
        fc.constantFrom("NFC", "NFD"),
        fc.constantFrom(" ", "\u00a0", "  ", "\n"),
        (pair, form, blank) => {
          const [status = "", text = ""] = pair;
          const typed = `${blank}${text.normalize(form).replaceAll(" ", blank)}${blank}`;
          expect(read(typed)).toEqual({ ok: true, value: status, issues: [] });
        },
      ),
    );
  });
});
