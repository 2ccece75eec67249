/** Catches what breaks while drawing and offers to begin again; the only class, because React asks for one. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Component } from "react";
import type { JSX, ReactNode } from "react";
import { detailOf } from "./settle";
import { CopyButton } from "./CopyButton";
import { FocusedHeading } from "./FocusedHeading";

type Props = { readonly children: ReactNode };
type State = { readonly detail: string | undefined };

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  text: { margin: 0 },
});

export class CrashBoundary extends Component<Props, State> {
  override state: State = { detail: undefined };

  static getDerivedStateFromError(thrown: unknown): State {
    return { detail: detailOf(thrown) };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    if (detail === undefined) return this.props.children;
    return <Crash detail={detail} onRestart={() => this.setState({ detail: undefined })} />;
  }
}

function Crash(props: { readonly detail: string; readonly onRestart: () => void }): JSX.Element {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <FocusedHeading>Phần mềm dừng ngoài dự kiến</FocusedHeading>
      <p className={styles.text}>
        Ngăn theo dõi không hiển thị tiếp được; sổ Excel vẫn mở. Đề nghị bấm «Mở lại ngăn»; nếu vẫn dừng, chép chi tiết
        gửi người hỗ trợ.
      </p>
      <Button appearance="primary" onClick={props.onRestart}>
        Mở lại ngăn
      </Button>
      <CopyButton label="Chép chi tiết" text={props.detail} />
    </main>
  );
}
