/** What a person decides about an appendix: its heading lines, its paper, what goes into it. */
import type { MarginsMm } from "../page/paper";
import type { AppendixKind } from "./appendix-content";

/** Points; decree 30/2020/NĐ-CP leaves the size of type in tables open. */
export const TABLE_SIZES = [11, 11.5, 12] as const;
export type TableSize = (typeof TABLE_SIZES)[number];

/** "(Kèm theo Báo cáo số 15/BC-SNV ngày 20 tháng 3 năm 2025 của Sở Nội vụ)", in its parts. */
export type AttachedTo = {
  /** "Báo cáo", "Kế hoạch". */
  readonly document: string;
  /** "15/BC-SNV"; "" leaves room for it. */
  readonly number: string;
  /** "20/3/2025"; "" leaves room for it. */
  readonly date: string;
  /** "Sở Nội vụ tỉnh Trà Vinh". */
  readonly issuer: string;
};

export type AppendixChoices = {
  readonly kind: AppendixKind;
  /** "I", "II"; "" where there is only one appendix. */
  readonly number: string;
  readonly title: string;
  readonly attachedTo: AttachedTo;
  /** Electronic copies leave number and date open (decree 30/2020/NĐ-CP). */
  readonly copy: "electronic" | "paper";
  readonly margins: MarginsMm;
  /** The page is bound at its upper edge, which then has the wide margin. */
  readonly isBoundOnTop: boolean;
  readonly tableSize: TableSize;
  /** Labels of areas to include; all when absent. */
  readonly areas?: readonly string[];
  /** Names of lead units to include; all when absent. */
  readonly agencies?: readonly string[];
  /** `overdue`: also what is due within so many days after the cut-off. */
  readonly withinDays: number;
};
