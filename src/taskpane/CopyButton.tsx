/** Copies a text; where the host forbids the clipboard, shows the text selected so that Ctrl+C does it. */
import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { JSX } from "react";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS },
  text: { width: "100%" },
});

export function CopyButton(props: {
  readonly label: string;
  readonly text: string;
  /** The one thing to do here. */
  readonly isPrimary?: boolean;
}): JSX.Element {
  const styles = useStyles();
  const [state, setState] = useState<"ready" | "copied" | "by-hand">("ready");
  const byHand = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (state === "by-hand") byHand.current?.select();
  }, [state]);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(props.text);
      setState("copied");
    } catch {
      // Task panes in frames are often refused the clipboard; the text is then offered for copying by hand.
      setState("by-hand");
    }
  };

  return (
    <div className={styles.root}>
      <Button
        {...(props.isPrimary === true ? { appearance: "primary" as const } : { size: "small" as const })}
        onClick={() => void copy()}
      >
        {props.label}
      </Button>
      <span role="status">
        {state === "copied" && "Đã chép."}
        {state === "by-hand" && "Đề nghị nhấn Ctrl+C để chép phần chữ đang chọn."}
      </span>
      {state === "by-hand" && (
        <Textarea
          className={styles.text}
          textarea={{ ref: byHand, "aria-label": "Phần chữ để chép" }}
          value={props.text}
          readOnly
          rows={4}
        />
      )}
    </div>
  );
}
