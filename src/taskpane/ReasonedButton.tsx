/** A button that says why it cannot be pressed, in its tooltip and in the text it is described by. */
import { Button, Tooltip } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane } from "./pane-context";

export function ReasonedButton(props: {
  readonly action: string;
  readonly isPrimary?: boolean;
  /** Why it cannot be pressed; `undefined` while it can. */
  readonly hindrance: string | undefined;
  /** Of the text beside it that says so too, or else what pressing will do. */
  readonly reasonId: string;
  readonly onPress: () => void;
}): JSX.Element {
  const { busy } = usePane();
  const { hindrance } = props;
  const button = (
    <Button
      appearance={props.isPrimary === true ? "primary" : "secondary"}
      disabledFocusable={hindrance !== undefined || busy}
      aria-describedby={props.reasonId}
      onClick={props.onPress}
    >
      {props.action}
    </Button>
  );
  if (hindrance === undefined) return button;
  return (
    <Tooltip content={hindrance} relationship="inaccessible">
      {button}
    </Tooltip>
  );
}
