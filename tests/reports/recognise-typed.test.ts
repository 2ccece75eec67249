import { areaLabelOf, aTypedFile, contentOf } from "../builders/raw-report";
import { rawSheet, rawWorkbook, type Written } from "../builders/raw-sheet";
import { codesOfIssues, meant, recognised, statuses } from "../builders/recognised";

const TITLE = ["UBND TỈNH TRÀ VINH", "SỞ TƯ PHÁP", "BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH CCHC NĂM 2025", "Quý I/2025"];
const HEAD = ["STT", "Nội dung công việc", "Tình trạng", "Kết quả đạt được", "Ghi chú"];

describe("a table typed anew", () => {
  test("is found under its title, above its signatures, with numbering row and headings of areas", () => {
    const submission = recognised(
      aTypedFile(TITLE, [
        HEAD,
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ["I", "Công tác chỉ đạo điều hành và tuyên truyền cải cách hành chính"],
        [1, contentOf("I.1"), "Đã xong", "Kế hoạch 12/KH-STP", null],
        ["II. Cải cách thể chế"],
        ["1.", contentOf("II.1"), "Đang thực hiện", "Đã rà soát 120 văn bản", null],
        [2, contentOf("II.2"), "Chưa thực hiện", null, null],
        [],
        [null, null, null, "Trà Vinh, ngày 12 tháng 3 năm 2025"],
        ["Nơi nhận:", null, null, "KT. GIÁM ĐỐC"],
        ["- Như trên;", null, null, "PHÓ GIÁM ĐỐC"],
        ["- Lưu: VT."],
        [null, null, null, "Nguyễn Văn A"],
      ]),
    );
    expect(statuses(submission)).toEqual({ "I.1": "Hoàn thành", "II.1": "Đang thực hiện", "II.2": "Chưa thực hiện" });
    expect(submission.rows.map(({ where }) => where)).toEqual(["Báo cáo!A8", "Báo cáo!A10", "Báo cáo!A11"]);
    expect(submission.agency).toEqual({ kind: "named", name: "Sở Tư pháp", by: "title" });
    expect(submission.period).toEqual({ kind: "agrees" });
    expect(submission.formVersion).toBeUndefined();
    expect(submission.leftovers).toEqual([]);
    expect(submission.issues).toEqual([]);
  });

  test("may name its areas in whatever column follows the numeral", () => {
    const submission = recognised(
      aTypedFile(TITLE, [
        ["STT", "Đơn vị", "Nhiệm vụ", "Tình trạng"],
        ["I", "Công tác chỉ đạo điều hành và tuyên truyền cải cách hành chính"],
        [1, "Sở Tư pháp", contentOf("I.1"), "Đang thực hiện"],
        ["II", "Cải cách thể chế"],
        [2, "Sở Tư pháp", contentOf("II.2"), "Hoàn thành"],
      ]),
    );
    expect(statuses(submission)).toEqual({ "I.1": "Đang thực hiện", "II.2": "Hoàn thành" });
    expect(submission.leftovers).toEqual([]);
  });

  test("may have a head of two rows with merged cells", () => {
    const submission = recognised(
      aTypedFile(
        TITLE,
        [
          ["TT", "Nhiệm vụ", "Kết quả thực hiện", null, null, "Ghi chú"],
          [null, null, "Trạng thái", "Tỷ lệ (%)", "Số liệu", null],
          ["1", "2", "3", "4", "5", "6"],
          [1, contentOf("II.1"), "Đang thực hiện", 60, "120 văn bản", "x"],
        ],
        { merges: ["A5:A6", "B5:B6", "C5:E5", "F5:F6"] },
      ),
    );
    expect(submission.rows).toHaveLength(1);
    expect(submission.rows[0]?.entry).toMatchObject({
      status: "Đang thực hiện",
      progress: 0.6,
      figures: "120 văn bản",
      note: "x",
    });
    expect(submission.rows[0]?.cells).toMatchObject({ status: "Báo cáo!C8", progress: "Báo cáo!D8" });
  });

  test("may have lost the merges of its head", () => {
    const submission = recognised(
      aTypedFile(TITLE, [
        ["TT", "Nhiệm vụ", "Kỳ trước", null, "Kỳ này", null],
        [null, null, "Trạng thái", "Kết quả", "Trạng thái", "Kết quả"],
        [1, contentOf("II.1"), "Hoàn thành", "cũ", "Đang thực hiện", "mới"],
      ]),
    );
    expect(submission.rows[0]?.entry).toMatchObject({ status: "Đang thực hiện", result: "mới" });
  });

  test("goes on in the next row, and over a page that repeats its head", () => {
    const words = contentOf("I.5");
    const cut = words.indexOf("Vinh; xây");
    const submission = recognised(
      aTypedFile(TITLE, [
        HEAD,
        [1, contentOf("I.1"), "Đang thực hiện", "Dòng một", null],
        [null, null, null, "Dòng hai", null],
        [2, words.slice(0, cut), "Đang thực hiện", "Phần đầu", null],
        HEAD,
        [1, 2, 3, 4, 5],
        [null, words.slice(cut), null, "phần sau", "ghi chú"],
        [3, contentOf("I.6"), "Hoàn thành", null, null],
      ]),
    );
    expect(submission.rows.map(meant)).toEqual(["I.1", "I.5", "I.6"]);
    expect(submission.rows.map(({ entry }) => entry.result)).toEqual(["Dòng một\nDòng hai", "Phần đầu\nphần sau", ""]);
    expect(submission.rows[1]?.entry.note).toBe("ghi chú");
    expect(submission.rows[1]?.cells.note).toBe("Báo cáo!E11");
    expect(submission.leftovers).toEqual([]);
  });

  test("has labels merged over several rows", () => {
    const submission = recognised(
      aTypedFile(
        TITLE,
        [
          ["Lĩnh vực", "TT", "Nội dung", "Trạng thái", "Kết quả"],
          [areaLabelOf("II.1"), 1, null, "Hoàn thành", "a"],
          [null, 2, null, null, "b"],
          [null, 3, null, "Đang thực hiện", "c"],
        ],
        { merges: ["A6:A8", "D6:D7"] },
      ),
    );
    expect(submission.rows.map(meant)).toEqual(["II.1", "II.2", "II.3"]);
    expect(submission.rows.map(({ task }) => task.kind === "sure" && task.by)).toEqual(["number", "number", "number"]);
    expect(submission.rows.map(({ entry }) => entry.status)).toEqual(["Hoàn thành", "Hoàn thành", "Đang thực hiện"]);
    expect(submission.rows[1]?.cells.status).toBe("Báo cáo!D6");
  });

  test("keeps one record whose content is merged over the rows of its results", () => {
    const submission = recognised(
      aTypedFile(
        TITLE,
        [
          HEAD,
          [1, contentOf("II.1"), "Đang thực hiện", "Ý một"],
          [null, null, null, "Ý hai"],
          [null, null, null, "Ý ba"],
        ],
        { merges: ["A6:A8", "B6:B8", "C6:C8"] },
      ),
    );
    expect(submission.rows).toHaveLength(1);
    expect(submission.rows[0]?.entry.result).toBe("Ý một\nÝ hai\nÝ ba");
  });

  test("follows the plan's own layout: labels of areas beside records, sub-groups between them", () => {
    const submission = recognised(
      aTypedFile(TITLE, [
        ["Số TT", "Nội dung", "Cơ quan thực hiện", "Thời gian thực hiện", "Kết quả", "Trạng thái"],
        [`${areaLabelOf("II.1")} (3)`, `1. ${contentOf("II.1")}`, "Sở Tư pháp", "Năm 2025", "xong", "Hoàn thành"],
        [null, `2. ${contentOf("II.2")}`, "Sở Tư pháp", "Năm 2025", "đang", "Đang thực hiện"],
        [areaLabelOf("VII.1.1"), "* Phát triển các nền tảng, cơ sở dữ liệu"],
        [null, `1. ${contentOf("VII.1.1")}`, "Sở Tư pháp", "Năm 2025", "ba", "Hoàn thành"],
        [null, "* Phát triển các ứng dụng, dịch vụ trong nội bộ cơ quan nhà nước"],
        [null, "2.", "Sở Tư pháp", null, "bốn", "Hoàn thành"],
      ]),
    );
    expect(submission.rows.map(meant)).toEqual(["II.1", "II.2", "VII.1.1", "VII.2.2"]);
    expect(submission.leftovers).toEqual([]);
  });

  test("takes every sheet with a table, and lists records that stand under no head", () => {
    const submission = recognised(
      rawWorkbook(
        rawSheet([["Hướng dẫn"], ["Ghi trạng thái vào cột C"]], { name: "Hướng dẫn" }),
        rawSheet([["SỞ TƯ PHÁP"], HEAD, [1, contentOf("II.1"), "Hoàn thành", "a", null]], { name: "Lĩnh vực II" }),
        rawSheet([HEAD, [1, contentOf("I.1"), "Hoàn thành", "b", null]], { name: "Lĩnh vực I" }),
        rawSheet([["II.2", "Hoàn thành", "đã công bố"]], { name: "Thêm" }),
        rawSheet([HEAD, [1, contentOf("I.2"), "Hoàn thành", "cũ", null]], { name: "Nháp", visibility: "hidden" }),
      ),
    );
    expect(submission.rows.map(({ where }) => where)).toEqual(["Lĩnh vực II!A3", "Lĩnh vực I!A2"]);
    expect(submission.leftovers.map(({ raw }) => raw)).toEqual([
      "II.2",
      "Hoàn thành",
      "đã công bố",
      "Hoàn thành",
      "cũ",
    ]);
    expect(codesOfIssues(submission)).toContain("sheet/hidden");
  });

  test("leaves a table of figures beside the report, and says so", () => {
    const submission = recognised(
      rawWorkbook(
        rawSheet([["SỞ TƯ PHÁP"], HEAD, [1, contentOf("II.1"), "Hoàn thành", "a", null]], { name: "Nhiệm vụ" }),
        rawSheet(
          [
            ["STT", "Chỉ tiêu", "Kết quả"],
            [1, "Số xe ô tô", 2],
            [2, "Số máy in", 5],
          ],
          { name: "Số liệu" },
        ),
      ),
    );
    expect(submission.rows.map(meant)).toEqual(["II.1"]);
    expect(submission.issues.map(({ code, where }) => [code, where])).toEqual([["sheet/off-plan", "Số liệu"]]);
  });

  test("leaves the sheets of other periods, and says so", () => {
    const table = (result: string): readonly (readonly Written[])[] => [
      HEAD,
      [1, contentOf("II.1"), "Đang thực hiện", result, null],
    ];
    const submission = recognised(
      rawWorkbook(
        rawSheet([["SỞ TƯ PHÁP"], ...table("năm ngoái")], { name: "Quý IV-2024" }),
        rawSheet([["SỞ TƯ PHÁP"], ...table("nay")], { name: "Quý I-2025" }),
      ),
    );
    expect(submission.rows.map(({ entry }) => entry.result)).toEqual(["nay"]);
    expect(submission.issues.map(({ code, where }) => [code, where])).toEqual([["sheet/other-period", "Quý IV-2024"]]);
  });
});

test("a status below a record, without a task of its own, is listed even where it says the same", () => {
  const submission = recognised(
    aTypedFile(TITLE, [HEAD, [1, contentOf("II.1"), "Hoàn thành"], [null, null, "Hoàn thành"]]),
  );
  expect(submission.leftovers).toEqual([{ where: "Báo cáo!C7", raw: "Hoàn thành" }]);
});
