import { decodeLegacy, legacyFont } from "../../src/reports/legacy-encodings";
import { SMALL_LETTERS, typedIn } from "../builders/legacy-typing";

const CAPITALS = SMALL_LETTERS.map((letter) => letter.toUpperCase());

describe("decodeLegacy", () => {
  test("the alphabet of the test has every Vietnamese letter with a mark", () => {
    expect(new Set(SMALL_LETTERS).size).toBe(73);
  });

  test.each(SMALL_LETTERS)("reads %s in both encodings", (letter) => {
    expect(decodeLegacy(typedIn("TCVN3", letter), "TCVN3")).toBe(letter);
    expect(decodeLegacy(typedIn("VNI", letter), "VNI")).toBe(letter);
  });

  test.each(CAPITALS)("reads the capital %s in VNI", (letter) => {
    expect(decodeLegacy(typedIn("VNI", letter), "VNI")).toBe(letter);
  });

  test.each(["Ă", "Â", "Ê", "Ô", "Ơ", "Ư", "Đ"])("reads the capital %s in TCVN3", (letter) => {
    expect(decodeLegacy(typedIn("TCVN3", letter), "TCVN3")).toBe(letter);
  });

  test.each([
    ["TCVN3", "B¸O C¸O KÕT QU¶", "BÁO CÁO KẾT QUẢ"],
    ["TCVN3", "§· hoµn thµnh 50 % – 2 m²", "Đã hoàn thành 50 % – 2 m²"],
    ["VNI", "Aùp duïng taïi AÙ Chaâu", "Áp dụng tại Á Châu"],
    ["VNI", "KEÁ HOAÏCH", "KẾ HOẠCH"],
  ] as const)("reads %s %j", (encoding, typed, text) => {
    expect(decodeLegacy(typed, encoding)).toBe(text);
  });
});

describe("legacyFont", () => {
  test.each([
    [".VnTime", { encoding: "TCVN3", isCapitals: false }],
    [".VnArial Narrow", { encoding: "TCVN3", isCapitals: false }],
    [".vntimeh", { encoding: "TCVN3", isCapitals: true }],
    [".VnArial NarrowH", { encoding: "TCVN3", isCapitals: true }],
    ["VNI-Times", { encoding: "VNI", isCapitals: false }],
    ["Times New Roman", undefined],
    ["VnTime", undefined],
    ["Vnivers", undefined],
  ])("knows %s", (name, font) => {
    expect(legacyFont(name)).toEqual(font);
  });
});
