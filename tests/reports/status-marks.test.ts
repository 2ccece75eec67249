import { aTypedFile, contentOf } from "../builders/raw-report";
import type { Written } from "../builders/raw-sheet";
import { codesOfIssues, recognised } from "../builders/recognised";

const TITLE = ["SỞ TƯ PHÁP", "BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH CCHC NĂM 2025", "Quý I/2025"];

describe("a column for each status", () => {
  const MARKS = ["STT", "Nội dung", "Tình hình thực hiện", null, null, "Kết quả"];
  const HEADS = [null, null, "Đã hoàn thành", "Đang thực hiện", "Chưa thực hiện", null];
  const marked = (...cells: readonly Written[]) =>
    recognised(
      aTypedFile(TITLE, [MARKS, HEADS, [1, contentOf("II.1"), ...cells], [2, contentOf("II.2"), "x"]], {
        merges: ["A4:A5", "B4:B5", "C4:E4", "F4:F5"],
      }),
    );

  test.each<[string, readonly Written[], string, string]>([
    ["a cross", [null, "x", null, "rà soát"], "Đang thực hiện", "rà soát"],
    ["a tick", [null, null, "✓"], "Chưa thực hiện", ""],
    ["a one beside noughts", [1, 0, 0], "Hoàn thành", ""],
    ["words", [null, "đã rà soát 12 văn bản", null, "còn tiếp"], "Đang thực hiện", "đã rà soát 12 văn bản\ncòn tiếp"],
  ])("is told by %s", (_, cells, status, result) => {
    const submission = marked(...cells);
    expect(submission.rows[0]?.entry).toMatchObject({ status, result });
    expect(submission.rows[1]?.entry.status).toBe("Hoàn thành");
    expect(submission.issues).toEqual([]);
  });

  test("with two marks in a row is asked about", () => {
    const [row] = marked("x", "x").rows;
    expect(row?.unread).toMatchObject([{ field: "status", raw: "Hoàn thành: x; Đang thực hiện: x" }]);
  });

  test("one such column alone is none", () => {
    const submission = recognised(
      aTypedFile(TITLE, [
        ["STT", "Nội dung", "Kết quả", "Chưa thực hiện"],
        [1, contentOf("II.1"), "a", "x"],
      ]),
    );
    expect(submission.rows[0]?.entry.status).toBe("");
    expect(codesOfIssues(submission)).toContain("column/unknown");
  });
});
