/** Whether an appendix can be made with these choices: everything that is wrong with them, at once. */
import type { Issue } from "../issue";
import { MARGIN_LIMITS_MM, type MarginsMm, TOP_BOUND_LIMITS_MM } from "../page/paper";
import { parseTypedDate } from "../plan/typed-date";
import type { AppendixChoices } from "../sheets/appendix-choices";
import {
  dateUnreadable,
  daysOutside,
  fieldTooLong,
  marginOutside,
  scopeEmpty,
  titleMissing,
  titleTooLong,
} from "./appendix-messages";

/** Ours: about a third of the first page in capitals of 14 points. */
const MOST_TITLE_CHARS = 500;
const MOST_FIELD_CHARS = 200;
const MOST_DAYS = 366;

const SIDES: Readonly<Record<keyof MarginsMm, string>> = { top: "trên", right: "phải", bottom: "dưới", left: "trái" };

export function choiceFaults(choices: AppendixChoices): readonly Issue[] {
  const { title, number, attachedTo, withinDays, areas, agencies } = choices;
  const { length } = title.trim();
  const fields: readonly (readonly [field: string, text: string])[] = [
    ["Số phụ lục", number],
    ["Văn bản", attachedTo.document],
    ["Số, ký hiệu", attachedTo.number],
    ["Của", attachedTo.issuer],
  ];
  const isDayNamed = attachedTo.date.trim() !== "";
  return [
    ...(length === 0 ? [titleMissing()] : []),
    ...(length > MOST_TITLE_CHARS ? [titleTooLong(length, MOST_TITLE_CHARS)] : []),
    ...fields
      .filter(([, text]) => text.length > MOST_FIELD_CHARS)
      .map(([field, text]) => fieldTooLong(field, text.length, MOST_FIELD_CHARS)),
    ...(isDayNamed && parseTypedDate(attachedTo.date) === undefined ? [dateUnreadable(attachedTo.date)] : []),
    ...marginFaults(choices),
    ...(Number.isInteger(withinDays) && withinDays >= 0 && withinDays <= MOST_DAYS ? [] : [daysOutside(MOST_DAYS)]),
    ...(areas?.length === 0 ? [scopeEmpty("lĩnh vực")] : []),
    ...(agencies?.length === 0 ? [scopeEmpty("cơ quan")] : []),
  ];
}

function marginFaults({ margins, isBoundOnTop }: AppendixChoices): readonly Issue[] {
  const limits = isBoundOnTop ? TOP_BOUND_LIMITS_MM : MARGIN_LIMITS_MM;
  const sides = ["top", "bottom", "left", "right"] as const;
  return sides.flatMap((side) => {
    const [least, most] = limits[side];
    const millimetres = margins[side];
    return millimetres >= least && millimetres <= most ? [] : [marginOutside(SIDES[side], millimetres, least, most)];
  });
}
