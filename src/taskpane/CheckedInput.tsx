/** A field whose text is checked; it complains only once the person has left it, and keeps its hint until then. */
import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { JSX } from "react";

// Narrower than a browser would make it, where two stand beside each other.
const useStyles = makeStyles({ input: { minWidth: 0 } });

export function CheckedInput(props: {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  /** What is wrong with the text. */
  readonly fault: string | undefined;
  readonly disabled?: boolean;
  readonly onChange: (text: string) => void;
}): JSX.Element {
  const styles = useStyles();
  const [hasFocus, setHasFocus] = useState(false);
  const { fault, onChange } = props;
  const complaint = hasFocus || fault === undefined ? { hint: props.hint } : { validationMessage: fault };
  return (
    <Field label={props.label} {...complaint}>
      <Input
        className={styles.input}
        value={props.value}
        disabled={props.disabled === true}
        onChange={(_, data) => onChange(data.value)}
        onFocus={() => setHasFocus(true)}
        onBlur={() => setHasFocus(false)}
      />
    </Field>
  );
}
