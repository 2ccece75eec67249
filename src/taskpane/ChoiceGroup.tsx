/** A group of ticks with one tick for all of them, which is mixed while some are chosen. */
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { figure } from "./messages";
import { usePanelStyles } from "./use-panel-styles";

export type Choice = { readonly key: string; readonly label: string };

const useStyles = makeStyles({
  choices: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, listStyleType: "none" },
});

export function ChoiceGroup(props: {
  readonly title: string;
  readonly all: string;
  readonly choices: readonly Choice[];
  /** Keys chosen, of this and other groups. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}): JSX.Element {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { choices, chosen, onChoose } = props;
  const count = choices.filter(({ key }) => chosen.has(key)).length;
  const isAll = count > 0 && count === choices.length;

  const choose = (some: readonly Choice[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const { key } of some) {
      if (isChosen) next.add(key);
      else next.delete(key);
    }
    onChoose(next);
  };

  return (
    <fieldset className={shared.group}>
      <legend className={shared.legend}>{props.title}</legend>
      <Checkbox
        label={`${props.all} (${figure(choices.length)})`}
        checked={count > 0 && !isAll ? "mixed" : isAll}
        disabled={choices.length === 0}
        onChange={() => choose(choices, !isAll)}
      />
      <ul className={styles.choices} role="list">
        {choices.map((choice) => (
          <li key={choice.key}>
            <Checkbox
              label={choice.label}
              checked={chosen.has(choice.key)}
              onChange={(_, data) => choose([choice], data.checked === true)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
