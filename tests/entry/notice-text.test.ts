import fc from "fast-check";
import { noticeAddress, noticeSentences } from "../../src/entry/notice-text";

const PAGE = new URL("https://cchc.example.gov.vn/theo-doi/notice.html?et=");

describe("noticeAddress and noticeSentences", () => {
  test("hand over up to eight sentences, whatever is in them", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 8 }), (sentences) => {
        const { hash } = new URL(noticeAddress(PAGE, sentences));
        expect(noticeSentences(hash)).toEqual(sentences);
      }),
    );
  });

  test("keep the sentences behind the #, which is not sent to the host", () => {
    const address = new URL(noticeAddress(PAGE, ["Trang tính «Kế hoạch» đang được bảo vệ."]));
    expect(address.origin + address.pathname + address.search).toBe("https://cchc.example.gov.vn/theo-doi/notice.html");
  });

  test.each(["", "#", "#xin-chao", "#%E0%A4%A", '#{"a":1}'])("show nothing for the foreign address end %j", (hash) => {
    expect(noticeSentences(hash)).toEqual([]);
  });
});
