/** Short texts on what the pane does and does not do. */
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { FocusedHeading } from "./FocusedHeading";
import { usePanelStyles } from "./use-panel-styles";

/** Only what the pane can do; each answer in a sentence or two. */
const TEXTS: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: "Nạp kế hoạch",
    text: "Đọc văn bản kế hoạch, cho xem trước, rồi mới ghi vào sổ. Nạp lại không làm mất số liệu đã nhập; chỗ nào khác với kế hoạch được nêu trước khi ghi.",
  },
  {
    title: "Theo dõi",
    text: "Nhập trạng thái, ngày hoàn thành trên trang «Kế hoạch». Đánh giá tiến độ tự tính theo ngày chốt của kỳ đang chọn; bấm «Đổi» ở đầu ngăn để chọn kỳ khác.",
  },
  {
    title: "Danh bạ cơ quan",
    text: "Nhóm cơ quan như «Các sở, ban, ngành tỉnh» cần khai thành viên: bấm «Dán danh bạ» và dán danh sách, mỗi dòng một cơ quan.",
  },
  {
    title: "Báo cáo của các cơ quan",
    text: "Mở kỳ, tạo biểu mẫu gửi từng cơ quan, rồi thả các tệp nhận lại vào ngăn: mọi dòng được cho xem trước, chỗ chưa rõ được hỏi, sau đó ghi một lần. Lần tổng hợp gần nhất hoàn tác được.",
  },
  {
    title: "Tổng hợp và bảng chi tiết",
    text: "Bảng tổng hợp tự tính. Dựng lại khi thêm nhiệm vụ hoặc đổi cơ quan thực hiện. Bảng chi tiết lập riêng cho từng cơ quan, từng lĩnh vực.",
  },
  {
    title: "Phụ lục",
    text: "Chọn phụ lục, xem trước từng trang in, sửa tiêu đề, lề, phạm vi nếu cần, rồi lập thành trang tính để in bằng Ctrl+P. Trang phụ lục lấy số liệu lúc lập; số liệu đổi thì lập lại, chỗ sửa tay trên trang đó không được giữ. Lập riêng cho từng cơ quan được, thành trang tính hoặc thành tệp.",
  },
  {
    title: "Khi đang dở",
    text: "Nếu việc ghi bị ngắt, bấm lại đúng nút đó để làm nốt. Sau khi ngăn này ghi vào sổ, lệnh hoàn tác (Ctrl+Z) của Excel có thể không dùng được cho các sửa đổi trước đó; đề nghị lưu sổ trước.",
  },
  {
    title: "Dữ liệu",
    text: "Số liệu chỉ nằm trong sổ Excel này, không gửi đi đâu.",
  },
];

export function Help(props: { readonly onClose: () => void }): JSX.Element {
  const styles = usePanelStyles();
  return (
    <section className={styles.panel} aria-label="Trợ giúp">
      <FocusedHeading>Trợ giúp</FocusedHeading>
      {TEXTS.map(({ title, text }) => (
        <div key={title} className={styles.part}>
          <h3 className={styles.heading}>{title}</h3>
          <p className={styles.text}>{text}</p>
        </div>
      ))}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={props.onClose}>
          Đóng trợ giúp
        </Button>
      </div>
    </section>
  );
}
