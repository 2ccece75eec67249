/** The appendices' part of a desk for tests of the pane: five kinds on offer, laid out on three pages with their title. */
import type {
  AppendixChoices,
  AppendixDesk,
  AppendixKind,
  AppendixOffer,
  AppendixPages,
  AppendixWorkplace,
  PagePicture,
} from "../../src/commands/appendix-desk";
import { APPENDIX_KINDS } from "../../src/commands/appendix-desk";
import { done } from "../../src/commands/outcome";
import { aPeriod } from "./a-report-desk";

const LINE_POINTS = 16;
const FACE = { sizePoints: 11 };

/** A4 across with a frame, each text on its own line. */
export function aPagePicture(...texts: readonly string[]): PagePicture {
  return {
    widthPoints: 842,
    heightPoints: 595,
    lines: [
      { x1: 85, y1: 57, x2: 785, y2: 57 },
      { x1: 85, y1: 538, x2: 785, y2: 538 },
    ],
    texts: texts.map((text, index) => ({
      x: 90,
      y: 70 + index * LINE_POINTS,
      text,
      face: FACE,
      align: "left" as const,
    })),
  };
}

/** `count` pages: the title on the first, the column headings on all, one task on each. */
export function somePages(title: string, count: number): AppendixPages {
  return {
    pages: Array.from({ length: count }, (_, index) =>
      aPagePicture(...(index === 0 ? [title] : []), "STT", "Nội dung", `Nhiệm vụ I.${index + 1}`),
    ),
    summary: "38 nhiệm vụ, 7 lĩnh vực",
    remarks: [],
  };
}

export function someChoices(kind: AppendixKind, choices: Partial<AppendixChoices> = {}): AppendixChoices {
  return {
    kind,
    number: "",
    title: `Tên của ${kind}`,
    attachedTo: { document: "Báo cáo", number: "/BC-SNV", date: "", issuer: "Sở Nội vụ tỉnh Trà Vinh" },
    copy: "paper",
    margins: { top: 20, right: 15, bottom: 20, left: 30 },
    isBoundOnTop: false,
    tableSize: 11,
    withinDays: 30,
    ...choices,
  };
}

export function anOffer(kind: AppendixKind, offer: Partial<AppendixOffer> = {}): AppendixOffer {
  return { kind, sheet: `Phụ lục ${kind}`, exists: false, choices: someChoices(kind), ...offer };
}

/** Refuses a blank title; anything else comes out on three pages. */
export function anAppendixWorkplace(workplace: Partial<AppendixWorkplace> = {}): AppendixWorkplace {
  return {
    period: aPeriod(),
    offers: APPENDIX_KINDS.map((kind) => anOffer(kind)),
    areas: [
      { label: "I. Công tác chỉ đạo điều hành", taskCount: 10 },
      { label: "II. Cải cách thể chế", taskCount: 3 },
    ],
    agencies: [
      { name: "Sở Nội vụ", leads: 19 },
      { name: "Sở Tư pháp", leads: 3 },
      { name: "UBND cấp xã", leads: 5 },
    ],
    layOut: ({ title }) =>
      title.trim() === ""
        ? {
            ok: false,
            issues: [
              { code: "test/no-title", where: "Tên phụ lục", message: "Phụ lục chưa có tên.", severity: "error" },
            ],
          }
        : { ok: true, value: somePages(title, 3) },
    ...workplace,
  };
}

export function anAppendixDesk(): AppendixDesk {
  return {
    openAppendices: () => Promise.resolve(done(anAppendixWorkplace())),
    printAppendix: () =>
      Promise.resolve(
        done({
          headline: "Đã lập phụ lục",
          lines: ["3 trang A4 ngang."],
          links: [{ text: "Mở trang «Phụ lục»", sheet: "Phụ lục" }],
          remarks: [],
        }),
      ),
    printAppendixSheets: (_, agencies) =>
      Promise.resolve(done({ headline: `Đã lập ${agencies.length} phụ lục`, lines: [], links: [], remarks: [] })),
    makeAppendixFiles: (_, agencies) =>
      Promise.resolve(
        done({
          files: agencies.map((agency, index) => ({
            agency,
            fileName: `Phu-luc_${index}.xlsx`,
            bytes: new Uint8Array(1),
          })),
          remarks: [],
        }),
      ),
  };
}
