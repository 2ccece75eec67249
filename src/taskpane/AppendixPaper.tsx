/** «Trình bày»: electronic or on paper, margins within the decree's limits, where it is bound, the size of type. */
import { Checkbox, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { JSX } from "react";
import { TABLE_SIZES } from "../commands/appendix-desk";
import { boundOnTop, marginLimits, SIDES } from "./appendix-entry";
import { BOUND_HINT, limitsHint, MARGINS_HINT, paperTitle, SIDE_WORDS } from "./appendix-messages";
import { CheckedInput } from "./CheckedInput";
import { LazyFold } from "./LazyFold";
import { figure } from "./messages";
import type { Appendix } from "./use-appendix";
import { usePanelStyles } from "./use-panel-styles";

const useStyles = makeStyles({
  margins: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
});

export function AppendixPaper(props: { readonly appendix: Appendix }): JSX.Element {
  const styles = usePanelStyles();
  const { entry, change } = props.appendix;
  return (
    <LazyFold title={paperTitle(entry)}>
      {() => (
        <div className={styles.part}>
          <RadioGroup
            aria-label="Bản in"
            layout="horizontal"
            value={entry.document.copy}
            onChange={(_, { value }) =>
              change({ document: { ...entry.document, copy: value === "paper" ? "paper" : "electronic" } })
            }
          >
            <Radio value="electronic" label="Bản điện tử" />
            <Radio value="paper" label="Bản giấy" />
          </RadioGroup>
          <Margins appendix={props.appendix} />
          <TypeSize appendix={props.appendix} />
        </div>
      )}
    </LazyFold>
  );
}

function Margins(props: { readonly appendix: Appendix }): JSX.Element {
  const styles = usePanelStyles();
  const own = useStyles();
  const { entry, faults, change } = props.appendix;
  const { paper } = entry;
  const limits = marginLimits(paper.isBoundOnTop);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Lề trang (mm)</legend>
      <p className={styles.quiet}>{paper.isBoundOnTop ? `${MARGINS_HINT} ${BOUND_HINT}` : MARGINS_HINT}</p>
      <div className={own.margins}>
        {SIDES.map((side) => (
          <CheckedInput
            key={side}
            label={SIDE_WORDS[side]}
            value={paper.margins[side]}
            hint={limitsHint(limits[side])}
            fault={faults.find(({ field }) => field === side)?.message}
            onChange={(text) => change({ paper: { ...paper, margins: { ...paper.margins, [side]: text } } })}
          />
        ))}
      </div>
      <Checkbox
        label="Đóng gáy ở cạnh trên"
        checked={paper.isBoundOnTop}
        onChange={(_, { checked }) => change({ paper: boundOnTop(paper, checked === true) })}
      />
    </fieldset>
  );
}

function TypeSize(props: { readonly appendix: Appendix }): JSX.Element {
  const styles = usePanelStyles();
  const labelId = useId();
  const { entry, change } = props.appendix;
  const { paper } = entry;
  return (
    <div>
      <span id={labelId} className={styles.legend}>
        Cỡ chữ trong bảng
      </span>
      <RadioGroup
        aria-labelledby={labelId}
        layout="horizontal"
        value={String(paper.tableSize)}
        onChange={(_, { value }) => {
          const size = TABLE_SIZES.find((each) => String(each) === value);
          if (size !== undefined) change({ paper: { ...paper, tableSize: size } });
        }}
      >
        {TABLE_SIZES.map((size) => (
          <Radio key={size} value={String(size)} label={figure(size)} />
        ))}
      </RadioGroup>
    </div>
  );
}
