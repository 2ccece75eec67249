import { difficultiesByTask, saysNone, withoutNone } from "../../src/sheets/sent-words";
import { aRecord } from "../builders/a-record";
import { seedContext } from "../builders/seed-context";

describe("saysNone", () => {
  test.each([
    "",
    " ",
    "Không",
    "không.",
    "KHÔNG",
    "Không có",
    "Không có.",
    "Chưa có",
    "Chưa có;",
    "Không phát sinh",
    "Chưa phát sinh.",
    "0",
    "-",
    "–",
    "- Không",
    "Không  có",
    "Không có gì",
    "Không có khó khăn",
    "Không có khó khăn, vướng mắc.",
    "Không có khó khăn, vướng mắc và kiến nghị",
    "Không phát sinh vướng mắc",
    "Không".normalize("NFD"),
  ])("«%s» says there is none", (text) => {
    expect(saysNone(text)).toBe(true);
  });

  test.each([
    "Không có kinh phí",
    "Không đủ người",
    "Chưa có văn bản hướng dẫn",
    "Khó khăn",
    "Chưa có, chờ hướng dẫn",
    "10",
    "Không có khó khăn lớn, chỉ thiếu người",
    "Có",
  ])("«%s» says something", (text) => {
    expect(saysNone(text)).toBe(false);
  });
});

test("difficultiesByTask has each agency's own words in the registry's order, and nobody who has none", () => {
  const records = withoutNone([
    aRecord("Cơ quan lạ", "I.1", { difficulty: "Thiếu xe" }, { via: "" }),
    aRecord("UBND huyện Trà Cú", "i.1", { difficulty: "Thiếu người", proposal: "Không" }, { via: "UBND cấp huyện" }),
    aRecord("Sở Tư pháp", "I.1", { difficulty: "Không có" }),
    aRecord("Sở Nội vụ", "I.1", { difficulty: "-", proposal: "Bổ sung kinh phí" }),
  ]);
  expect(difficultiesByTask(records, seedContext().registry)).toEqual(
    new Map([
      [
        "i.1",
        [
          { agency: "Sở Nội vụ", via: "Sở Nội vụ", difficulty: "Kiến nghị: Bổ sung kinh phí." },
          { agency: "UBND huyện Trà Cú", via: "UBND cấp huyện", difficulty: "Thiếu người." },
          { agency: "Cơ quan lạ", via: "", difficulty: "Thiếu xe." },
        ],
      ],
    ]),
  );
});
