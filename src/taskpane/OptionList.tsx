/** The options of a question: a few as radio buttons, many behind a list that can be typed into. */
import { Radio, RadioGroup, Select, makeStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Question } from "../reports/consolidation";

type Option = Question["options"][number];

/** Ours: what still fits the pane below the evidence. */
const MOST_RADIOS = 9;
/** Of a long list: the best candidates, which come first, and the last, which declines. */
const FIRST_RADIOS = 5;
const OTHER = "…";

const useStyles = makeStyles({ other: { marginInlineStart: "32px", minWidth: 0 } });

export function OptionList(props: {
  /** Of the element with the question. */
  readonly labelId: string;
  readonly options: readonly Option[];
  readonly proposed: string | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}): JSX.Element {
  const styles = useStyles();
  const { labelId, options, proposed, chosen, onChoose } = props;
  const isLong = options.length > MOST_RADIOS;
  const rest = isLong ? options.slice(FIRST_RADIOS, -1) : [];
  const isOther = rest.some(({ id }) => id === chosen);
  return (
    <RadioGroup
      aria-labelledby={labelId}
      value={isOther ? OTHER : (chosen ?? "")}
      onChange={(_, data) => onChoose(data.value === OTHER ? rest[0]?.id : data.value)}
    >
      {(isLong ? options.slice(0, FIRST_RADIOS) : options).map((option) => (
        <Radio key={option.id} value={option.id} label={wordsOf(option, proposed)} />
      ))}
      {rest.length > 0 && <Radio value={OTHER} label="Chọn trong danh sách" />}
      {isOther && (
        <Select
          className={styles.other}
          aria-label="Danh sách"
          value={chosen}
          onChange={(_, data) => onChoose(data.value)}
        >
          {rest.map((option) => (
            <option key={option.id} value={option.id}>
              {wordsOf(option, proposed)}
            </option>
          ))}
        </Select>
      )}
      {isLong &&
        options
          .slice(-1)
          .map((option) => <Radio key={option.id} value={option.id} label={wordsOf(option, proposed)} />)}
    </RadioGroup>
  );
}

function wordsOf({ id, text }: Option, proposed: string | undefined): string {
  return id === proposed ? `${text} (đề xuất)` : text;
}
