/**
 * Known of Trà Vinh beyond what its plan says: the nine district-level units, which existed until 30/6/2025, and the
 * departments merged on 1/3/2025. For no other province.
 */
import { type DaySerial, serialOf } from "./dates";

/** As `Plan.place` has it. */
export const TRA_VINH = "Trà Vinh";

/** City, town, then districts by alphabet. The district level ended on 1/7/2025 (Nghị quyết 1687/NQ-UBTVQH15). */
export const DISTRICTS: readonly string[] = [
  "UBND thành phố Trà Vinh",
  "UBND thị xã Duyên Hải",
  "UBND huyện Càng Long",
  "UBND huyện Cầu Kè",
  "UBND huyện Cầu Ngang",
  "UBND huyện Châu Thành",
  "UBND huyện Duyên Hải",
  "UBND huyện Tiểu Cần",
  "UBND huyện Trà Cú",
];
export const DISTRICTS_LAST_DAY: DaySerial = serialOf(2025, 6, 30);
export const DISTRICTS_LAST_YEAR = 2025;

/** Departments of the plan that a merger on 1/3/2025 touched; notes for the user, who decides task by task. */
export const MERGER_NOTES: readonly (readonly [name: string, note: string])[] = [
  ["Sở Thông tin và Truyền thông", "Từ 01/3/2025 hợp nhất vào Sở Khoa học và Công nghệ."],
  ["Sở Tài chính", "Từ 01/3/2025 hợp nhất với Sở Kế hoạch và Đầu tư, giữ tên Sở Tài chính."],
  [
    "Sở Nội vụ",
    "Từ 01/3/2025 hợp nhất với Sở Lao động - Thương binh và Xã hội; nhiệm vụ tôn giáo chuyển Sở Dân tộc và Tôn giáo.",
  ],
];
