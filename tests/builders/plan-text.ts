/**
 * Plan texts of the published shape, for any number of areas and tasks, province and year: pages with repeated
 * headers, rows cut by pages in any column, labels on any row of their area.
 */

export type TaskDraft = {
  readonly content: string;
  readonly lead: string;
  readonly coordinating: string;
  readonly timeframe: string;
  readonly funding: string;
};

/** `name` "": tasks of the area itself, without a heading; allowed as an area's first group only. */
export type GroupDraft = { readonly name: string; readonly tasks: readonly TaskDraft[] };

export type AreaDraft = {
  readonly name: string;
  readonly groups: readonly GroupDraft[];
  /** On which row of the area (headings counted, from 0) the label stands. */
  readonly labelAt: number;
  readonly statesCount: boolean;
};

export type PlanDraft = {
  readonly place: string;
  readonly year: number;
  readonly number: string;
  readonly areas: readonly AreaDraft[];
  readonly statesTotal: boolean;
};

/** How a row meets the end of a page. */
export type Cut = {
  /** Row of the plan, headings counted, from 0. */
  readonly row: number;
  /** For each of the six cells, the share of its words that stays on the page: 0 none, 1 all. */
  readonly shares: readonly number[];
  /** The row's label, if it has one, stands whole beside the second part. */
  readonly labelBelow: boolean;
};

export type Layout = {
  /** Rows that begin a page. */
  readonly pageTops: ReadonlySet<number>;
  /** At most one cut a row. */
  readonly cuts: readonly Cut[];
};

export const HEADER = "Số TT\tNội dung\tCơ quan thực hiện\tCơ quan phối hợp\tThời gian thực hiện\tKinh phí thực hiện";

const NUMERALS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

export function numeral(value: number): string {
  return `${"X".repeat(Math.floor(value / 10))}${NUMERALS[(value % 10) - 1] ?? ""}`;
}

export function countTasks(area: AreaDraft): number {
  return area.groups.reduce((count, { tasks }) => count + tasks.length, 0);
}

/** The whole text; areas up to 39. */
export function renderPlan(draft: PlanDraft, layout: Layout): string {
  const rows = rowsOf(draft);
  const lines = [
    "",
    "",
    "PHỤ LỤC",
    `NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH TỈNH ${draft.place.toUpperCase()} NĂM ${String(draft.year)}`,
    `(Kèm theo Kế hoạch số: ${draft.number} ngày 24 tháng 12 năm ${String(draft.year - 1)} của UBND tỉnh)`,
    "",
    HEADER,
  ];
  rows.forEach((cells, index) => {
    if (index > 0 && layout.pageTops.has(index)) lines.push("", HEADER);
    const cut = layout.cuts.find(({ row }) => row === index);
    if (cut) {
      const [above, below] = cutRow(cells, cut);
      lines.push(above.join("\t"), "", HEADER, below.join("\t"));
    } else lines.push(cells.join("\t"));
  });
  const total = draft.areas.reduce((count, area) => count + countTasks(area), 0);
  lines.push("", draft.statesTotal ? `* Ghi chú: có ${String(total)} chỉ tiêu trong Kế hoạch này` : "");
  return lines.join("\n");
}

function rowsOf({ areas }: PlanDraft): readonly (readonly string[])[] {
  return areas.flatMap((area, index) => {
    const count = area.statesCount ? ` (${String(countTasks(area))})` : "";
    const label = `${numeral(index + 1)}. ${area.name}${count}`;
    const rows = area.groups.flatMap(({ name, tasks }) => [
      ...(name === "" ? [] : [["", `* ${name}`, "", "", "", ""]]),
      ...tasks.map((task, place) => [
        "",
        `${String(place + 1)}. ${task.content}`,
        task.lead,
        task.coordinating,
        task.timeframe,
        task.funding,
      ]),
    ]);
    return rows.map((cells, row) => (row === area.labelAt ? [label, ...cells.slice(1)] : cells));
  });
}

/** The number of a task and the numeral of a label stay on the upper page. */
function cutRow(cells: readonly string[], cut: Cut): readonly [readonly string[], readonly string[]] {
  const pieces = cells.map((cell, column): readonly [string, string] => {
    if (column === 0 && cut.labelBelow) return ["", cell];
    const words = cell.split(" ");
    const least = column < 2 ? 1 : 0;
    const kept = Math.max(least, Math.round((cut.shares[column] ?? 1) * words.length));
    return [words.slice(0, kept).join(" "), words.slice(kept).join(" ")];
  });
  return [pieces.map(([above]) => above), pieces.map(([, below]) => below)];
}

export type PlanTextOptions = {
  readonly areas?: number;
  readonly tasksPerArea?: number;
  readonly province?: string;
  readonly year?: number;
  /** The last area has three sub-groups. */
  readonly withGroups?: boolean;
  readonly rowsPerPage?: number;
};

/** A plan of `areas` × `tasksPerArea` tasks in the manner of the published one; the same options, the same text. */
export function planText(options: PlanTextOptions = {}): string {
  const { areas = 7, tasksPerArea = 10, province = "Trà Vinh", year = 2025 } = options;
  const { withGroups = true, rowsPerPage = 6 } = options;
  const draft: PlanDraft = {
    place: province,
    year,
    number: "140/KH-UBND",
    statesTotal: true,
    areas: Array.from({ length: areas }, (_, area) => {
      const tasks = Array.from({ length: tasksPerArea }, (__, task) =>
        taskDraft(area * tasksPerArea + task, province, year),
      );
      const grouped = withGroups && area === areas - 1 && tasksPerArea >= 3;
      return {
        name: AREA_NAMES[area % AREA_NAMES.length] ?? "",
        groups: grouped ? inThree(tasks) : [{ name: "", tasks }],
        labelAt: area % 3 === 2 ? Math.floor(tasksPerArea / 2) : 0,
        statesCount: true,
      };
    }),
  };
  const rows = areas * tasksPerArea + 3;
  const pageTops = new Set(Array.from({ length: Math.ceil(rows / rowsPerPage) }, (_, page) => page * rowsPerPage));
  const cuts = [...pageTops].filter((row) => row % 4 === 0).map((row) => ({ row: row + 1, ...HALF }));
  return renderPlan(draft, { pageTops, cuts });
}

const HALF = { shares: [1, 0.5, 0.5, 0.5, 1, 1], labelBelow: false };

const AREA_NAMES = [
  "Công tác chỉ đạo điều hành và tuyên truyền cải cách hành chính",
  "Cải cách thể chế",
  "Cải cách thủ tục hành chính",
  "Cải cách tổ chức bộ máy",
  "Cải cách chế độ công vụ",
  "Cải cách tài chính công",
  "Xây dựng và phát triển Chính quyền điện tử, Chính quyền số",
];

const CONTENTS = [
  "Xây dựng và triển khai thực hiện Kế hoạch kiểm soát thủ tục hành chính của tỉnh",
  "100% thủ tục hành chính được niêm yết công khai, đầy đủ, đúng quy định",
  "Tiếp tục rà soát, nâng cấp Trung tâm dữ liệu của tỉnh đảm bảo các tiêu chí, chỉ tiêu kỹ thuật theo quy định, đảm bảo năng lực triển khai nhiệm vụ chuyển đổi số trên địa bàn tỉnh",
  "Tổ chức rà soát hệ thống văn bản quy phạm pháp luật trên địa bàn tỉnh",
  "Thực hiện việc đánh giá và phân loại cán bộ, công chức, viên chức theo đúng quy định tại Nghị định số 90/2020/NĐ-CP ngày 13/8/2020 của Chính phủ",
];

function taskDraft(index: number, province: string, year: number): TaskDraft {
  const zone = `Ban Quản lý Khu kinh tế ${province}`;
  const leads = [
    "Sở Nội vụ",
    `Các sở, ban, ngành tỉnh; ${zone}; UBND cấp huyện`,
    "Văn phòng UBND tỉnh",
    `Các sở, ban, ngành tỉnh, ${zone}, UBND cấp huyện, UBND cấp xã`,
    "Sở Thông tin và Truyền thông",
    "Sở Tài chính",
    `Các sở, ban, ngành tỉnh; ${zone}; UBND các cấp`,
  ];
  const coordinators = ["Sở Nội vụ", `Các sở, ban, ngành tỉnh, ${zone}`, "", "Văn phòng UBND tỉnh, Sở Tư pháp"];
  const frames = ["Trong năm Y", "Thường xuyên", "Quý I/Y", "Tháng 4/Y", "Năm Y", "Quý IV năm Y"];
  const pick = (list: readonly string[]): string => list[index % list.length] ?? "";
  return {
    content: `${pick(CONTENTS)} (đợt ${String(index + 1)}).`,
    lead: pick(leads),
    coordinating: pick(coordinators),
    timeframe: pick(frames).replace("Y", String(year)),
    funding: index % 5 === 0 ? "Kinh phí CCHC phân bổ hàng năm" : "",
  };
}

function inThree(tasks: readonly TaskDraft[]): readonly GroupDraft[] {
  const third = Math.ceil(tasks.length / 3);
  return ["Phát triển các nền tảng, cơ sở dữ liệu", "Phát triển các ứng dụng nội bộ", "Phục vụ người dân, tổ chức"]
    .map((name, index) => ({ name, tasks: tasks.slice(index * third, (index + 1) * third) }))
    .filter((group) => group.tasks.length > 0);
}

/** One task's row, led by Sở Nội vụ in 2025. `content` with its number. */
export function row(label: string, content: string): string {
  return [label, content, "Sở Nội vụ", "", "Năm 2025", ""].join("\t");
}

/** A plan of Bến Tre with the rows given; its first row is line 4. */
export function smallPlan(rows: readonly string[], title = "NHIỆM VỤ TỈNH BẾN TRE NĂM 2025"): string {
  return [title, "(Kèm theo Kế hoạch số 7/KH-UBND ngày 02/01/2025 của UBND tỉnh)", HEADER, ...rows].join("\n");
}
