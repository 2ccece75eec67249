/** The whole pane where there is no Excel to work with: what was found and what to do. Needs nothing from Office. */
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { fluentThemeOf } from "./theme";

export const OUTSIDE_REASONS = ["no-office", "not-excel", "too-old"] as const;
export type OutsideReason = (typeof OUTSIDE_REASONS)[number];

type Advice = { readonly heading: string; readonly found: string; readonly steps: readonly string[] };

const ADVICE: Readonly<Record<OutsideReason, Advice>> = {
  "no-office": {
    heading: "Chưa tải được thư viện của Office",
    found: "Trang này không lấy được tệp office.js của Microsoft nên chưa làm việc được với Excel.",
    steps: [
      "Kiểm tra máy có vào được địa chỉ appsforoffice.microsoft.com không (mạng, tường lửa của cơ quan).",
      "Có mạng rồi, đóng ngăn này và mở lại từ thẻ CCHC trong Excel.",
    ],
  },
  "not-excel": {
    heading: "Trang này dùng trong Excel",
    found: "Trang đang mở ngoài Excel nên không có sổ nào để làm việc.",
    steps: [
      "Mở Excel 2021, Excel 2024 hoặc Microsoft 365.",
      "Mở sổ cần theo dõi, rồi bấm «Theo dõi CCHC» trên thẻ CCHC.",
    ],
  },
  "too-old": {
    heading: "Bản Excel này cũ hơn mức cần",
    found: "Theo dõi CCHC cần Excel có ExcelApi 1.13; bản đang mở chưa có.",
    steps: [
      "Mở sổ bằng Excel 2021 trở lên, Microsoft 365 hoặc Excel trên web.",
      "Nếu đã là Microsoft 365, đề nghị cập nhật: Tệp › Tài khoản › Tùy chọn cập nhật.",
    ],
  },
};

const useStyles = makeStyles({
  root: { boxSizing: "border-box", minHeight: "100%", padding: tokens.spacingHorizontalL },
  main: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  name: {
    margin: 0,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    paddingInlineEnd: "40px",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0 },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

export function OutsideExcel(props: { readonly reason: OutsideReason }): JSX.Element {
  const styles = useStyles();
  const { heading, found, steps } = ADVICE[props.reason];
  return (
    <FluentProvider theme={fluentThemeOf("light")} className={styles.root} lang="vi">
      <main className={styles.main}>
        <p className={styles.name}>Theo dõi CCHC</p>
        <h1 className={styles.heading}>{heading}</h1>
        <p className={styles.text}>{found}</p>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </main>
    </FluentProvider>
  );
}
