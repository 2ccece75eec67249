import { aTypedFile, contentOf } from "../builders/raw-report";
import { rawCell, type Written } from "../builders/raw-sheet";
import { meant, recognised, statuses } from "../builders/recognised";

const TITLE = ["UBND TỈNH TRÀ VINH", "SỞ TƯ PHÁP", "BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH CCHC NĂM 2025", "Quý I/2025"];
const HEAD = ["STT", "Nội dung công việc", "Tình trạng", "Kết quả đạt được", "Ghi chú"];

describe("what cannot be placed is listed", () => {
  test.each<[string, readonly Written[], readonly string[]]>([
    ["a total", ["Tổng cộng", null, "12", null, null], ["Tổng cộng", "12"]],
    [
      "a note below the table",
      ["* Ghi chú: có 38 chỉ tiêu trong Kế hoạch này"],
      ["* Ghi chú: có 38 chỉ tiêu trong Kế hoạch này"],
    ],
    ["entries beside the name of an area", ["III", "Cải cách thủ tục hành chính", "Đạt", null, "ý"], ["Đạt", "ý"]],
  ])("%s", (_, row, raws) => {
    const submission = recognised(aTypedFile(TITLE, [HEAD, [1, contentOf("II.1"), "Đang thực hiện", "a", null], row]));
    expect(submission.rows).toHaveLength(1);
    expect(submission.leftovers.map(({ raw }) => raw)).toEqual(raws);
  });

  test("a column nobody understands is named once", () => {
    const submission = recognised(
      aTypedFile(TITLE, [
        [...HEAD, "Điểm tự chấm"],
        [1, contentOf("II.1"), "Đang thực hiện", "a", null, 9.5],
        [2, contentOf("II.2"), "Đang thực hiện", "b", null, 9, "ngoài bảng"],
      ]),
    );
    const unknown = submission.issues.filter(({ code }) => code === "column/unknown");
    expect(unknown.map(({ where }) => where)).toEqual(["Báo cáo!F5", "Báo cáo!G7"]);
    expect(unknown[0]?.message).toContain("«Điểm tự chấm»");
  });

  test("two columns of one meaning", () => {
    const submission = recognised(
      aTypedFile(TITLE, [
        ["TT", "Nội dung", "Trạng thái", "Tình trạng xử lý", "Khó khăn", "Nguyên nhân"],
        [1, contentOf("II.1"), "Đang thực hiện", "Hoàn thành", "thiếu người", "nghỉ hưu"],
        [2, contentOf("II.2"), null, "Hoàn thành", null, null],
      ]),
    );
    expect(submission.rows.map(({ entry }) => entry.status)).toEqual(["Đang thực hiện", "Hoàn thành"]);
    expect(submission.rows[0]?.entry.difficulty).toBe("thiếu người\nnghỉ hưu");
    expect(submission.leftovers).toEqual([{ where: "Báo cáo!D6", raw: "Hoàn thành" }]);
    expect(submission.issues.map(({ code }) => code)).toEqual(["column/doubled", "column/doubled"]);
  });
});

test.each([
  "II. CẢI CÁCH THỂ CHẾ (03 nhiệm vụ)",
  "Lĩnh vực II: Cải cách thể chế",
  "Lĩnh vực cải cách thể chế",
  "(II) Thể chế",
  "II",
])("%j stands over the tasks of area II", (heading) => {
  const submission = recognised(aTypedFile(TITLE, [HEAD, [heading], [2, null, "Đang thực hiện", "a", null]]));
  expect(submission.rows.map(meant)).toEqual(["II.2"]);
});

test("a status may stand in a column headed as a result", () => {
  const submission = recognised(
    aTypedFile(TITLE, [
      ["STT", "Nội dung", "Kết quả", "Ghi chú"],
      [1, contentOf("II.1"), "Đã hoàn thành", null],
      [2, contentOf("II.2"), "Đang thực hiện", null],
    ]),
  );
  expect(statuses(submission)).toEqual({ "II.1": "Hoàn thành", "II.2": "Đang thực hiện" });
});

test("the same row twice stays twice, and the second says so", () => {
  const submission = recognised(
    aTypedFile(TITLE, [
      HEAD,
      [1, contentOf("II.1"), "Đang thực hiện", "a", null],
      [2, contentOf("II.1"), "Hoàn thành", "b", null],
    ]),
  );
  expect(submission.rows.map(meant)).toEqual(["II.1", "II.1"]);
  expect(submission.rows.map(({ issues }) => issues.map(({ code }) => code).includes("row/doubled"))).toEqual([
    false,
    true,
  ]);
});

test("a cell that cannot be read is unread, the row stays", () => {
  const submission = recognised(
    aTypedFile(TITLE, [HEAD, [1, contentOf("II.1"), rawCell({ error: "#REF!" }), "a", null]]),
  );
  expect(submission.rows[0]?.unread.map(({ field, where }) => [field, where])).toEqual([["status", "Báo cáo!C6"]]);
});

test("a formula that was never calculated is filled: its row is not lost", () => {
  const uncalculated = rawCell(null, { isFormula: true });
  const submission = recognised(aTypedFile(TITLE, [HEAD, [1, contentOf("II.1"), uncalculated, null, null]]));
  expect(submission.rows.map(({ unread }) => unread)).toMatchObject([[{ field: "status", where: "Báo cáo!C6" }]]);
});
