/** The colour each evaluation has in the pane. Colour never stands alone: the word is always beside it. */
import { tokens } from "@fluentui/react-components";
import type { Evaluation } from "../plan/status";

const LOOKS: Readonly<Record<Evaluation, string>> = {
  "Hoàn thành đúng hạn": tokens.colorPaletteGreenBorderActive,
  "Hoàn thành trễ hạn": tokens.colorStatusWarningBorderActive,
  "Hoàn thành (chưa rõ ngày)": tokens.colorPaletteLightGreenBorder1,
  "Đang thực hiện": tokens.colorPaletteBlueBorderActive,
  "Thực hiện thường xuyên": tokens.colorPaletteLightTealBorderActive,
  "Quá hạn": tokens.colorStatusDangerBorderActive,
  "Chưa thực hiện": tokens.colorNeutralForeground4,
  "Chưa đến thời gian": tokens.colorNeutralStroke1,
  "Tạm dừng": tokens.colorPaletteLavenderBorderActive,
  "Không phát sinh": tokens.colorNeutralBackground1,
};

/** A CSS colour that follows the theme. */
export function colorOf(evaluation: Evaluation): string {
  return LOOKS[evaluation];
}

/** Drawn as an outline: nothing was to be done. */
export function isHollow(evaluation: Evaluation): boolean {
  return evaluation === "Không phát sinh";
}

const COMPLETE: readonly Evaluation[] = ["Hoàn thành đúng hạn", "Hoàn thành trễ hạn", "Hoàn thành (chưa rõ ngày)"];

export function isComplete(evaluation: Evaluation): boolean {
  return COMPLETE.includes(evaluation);
}
