/**
 * Functions newer than Excel 2007 carry a prefix in the file (`_xlfn.MAXIFS`), which Excel never shows. Books hold the
 * shown form. The list is that of [MS-XLSX] 2.2.2 (future functions).
 */
import { formulaPieces } from "./formula-pieces";

const SINCE_2010 = `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV
  BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
  CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT
  F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY
  FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST
  IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST
  LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST
  NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI
  POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS
  SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE
  TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS
  WRAPROWS XLOOKUP XMATCH XOR Z.TEST`;

const PREFIXES = new Map<string, string>([
  ...SINCE_2010.split(/\s+/).map((name): [string, string] => [name, "_xlfn."]),
  ["FILTER", "_xlfn._xlws."],
  ["SORT", "_xlfn._xlws."],
]);

const CALLS = /[A-Za-z0-9]\(/;
const PREFIXED = /^_xlfn\.(?:_xlws\.)?/i;

/** `MAXIFS(…)` → `_xlfn.MAXIFS(…)`. Strings, sheet names and column names are left alone. */
export function toFileFormula(formula: string): string {
  if (!CALLS.test(formula)) return formula;
  const pieces = formulaPieces(formula);
  return pieces
    .map(({ kind, text }, index) => {
      if (kind !== "word" || pieces[index + 1]?.text !== "(") return text;
      return (PREFIXES.get(text.toUpperCase()) ?? "") + text;
    })
    .join("");
}

/** `_xlfn._xlws.FILTER(…)` → `FILTER(…)`. */
export function fromFileFormula(formula: string): string {
  if (!formula.includes("_xlfn")) return formula;
  return formulaPieces(formula)
    .map(({ kind, text }) => (kind === "word" ? text.replace(PREFIXED, "") : text))
    .join("");
}
