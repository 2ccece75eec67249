import { HostError } from "../../src/blueprint/port";
import { hostErrorOf } from "../../src/excel/host-error";

const libraryError = (code: string, traceMessages: readonly string[] = []): Error =>
  Object.assign(new Error("as Excel says it"), { code, debugInfo: {}, traceMessages });

describe("hostErrorOf", () => {
  test.each([
    ["InvalidOperationInCellEditMode", "cell-edit"],
    ["AccessDenied", "protected"],
    ["RequestPayloadSizeLimitExceeded", "too-large"],
    ["ResponsePayloadSizeLimitExceeded", "too-large"],
    ["ItemNotFound", "gone"],
    ["InvalidObjectPath", "gone"],
    ["ApiNotFound", "not-supported"],
    ["GeneralException", "unknown"],
    ["a code of tomorrow", "unknown"],
  ])("takes %s for the failure %s", (code, failure) => {
    const error = libraryError(code);
    expect(hostErrorOf(error, { doing: "ghi", isReadOnly: false })).toMatchObject({
      failure,
      doing: "ghi",
      cause: error,
    });
  });

  test("takes a refusal in a read-only workbook for that", () => {
    expect(hostErrorOf(libraryError("AccessDenied"), { doing: "ghi", isReadOnly: true })).toMatchObject({
      failure: "read-only",
    });
  });

  test("names the last part of the write that Excel came to", () => {
    const error = libraryError("GeneralException", ["ghi trang tính «A»", "ghi trang tính «B»"]);
    expect(hostErrorOf(error, { doing: "ghi", isReadOnly: false })).toMatchObject({ doing: "ghi trang tính «B»" });
  });

  test("leaves mistakes of ours and errors already understood as they are", () => {
    const ours = new TypeError("x is undefined");
    const understood = new HostError("gone", "đọc");
    expect(hostErrorOf(ours, { doing: "ghi", isReadOnly: false })).toBe(ours);
    expect(hostErrorOf(understood, { doing: "ghi", isReadOnly: false })).toBe(understood);
  });
});
