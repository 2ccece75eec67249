import { describeDelivery } from "../../src/taskpane/delivery-messages";

describe("describeDelivery", () => {
  const forms = ["a.xlsx", "b.xlsx"].map((fileName) => ({ fileName }));
  test.each([
    ["downloaded", 2, "Đã tải ky.zip."],
    ["downloaded", 1, "Đã tải a.xlsx."],
    ["opened", 1, "Đã mở biểu mẫu thành sổ mới. Đề nghị lưu với tên a.xlsx."],
    ["opened", 2, "Đã mở 2 biểu mẫu thành sổ mới. Đề nghị lưu từng sổ."],
  ] as const)("%s, %i forms: %s", (how, count, sentence) => {
    expect(describeDelivery(how, forms.slice(0, count), "ky.zip", "biểu mẫu")).toBe(sentence);
  });
});
