/** The number formats every workbook knows without naming them (ECMA-376 part 1, 18.8.30), as Excel shows them in English. */

/** Numbers below this belong to Excel. */
export const FIRST_CUSTOM_FORMAT = 164;

const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

const IDS = new Map(Object.entries(BUILT_IN).map(([id, code]) => [code, Number(id)]));

/** The number Excel reserves for this code (0 for General), or `undefined` for a custom one. */
export function numberFormatId(code: string): number | undefined {
  return code === "" || code === "General" ? 0 : IDS.get(code);
}

/** The code of a reserved number, or `undefined` for General and for numbers without a fixed meaning. */
export function builtInFormat(id: number): string | undefined {
  return BUILT_IN[id];
}
