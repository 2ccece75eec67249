/** «Tiêu đề»: number and name of an appendix, and the document it goes with. */
import { Field, Input, Textarea } from "@fluentui/react-components";
import type { JSX } from "react";
import type { AttachedTo } from "../commands/appendix-desk";
import {
  ELECTRONIC_DATE_HINT,
  ELECTRONIC_NUMBER_HINT,
  headingTitle,
  NUMBER_HINT,
  ROOM_HINT,
  TITLE_HINT,
} from "./appendix-messages";
import { CheckedInput } from "./CheckedInput";
import { LazyFold } from "./LazyFold";
import type { Appendix } from "./use-appendix";
import { usePanelStyles } from "./use-panel-styles";

export function AppendixHeading(props: { readonly appendix: Appendix }): JSX.Element {
  const styles = usePanelStyles();
  const { entry, change } = props.appendix;
  const { own } = entry;
  return (
    <LazyFold title={headingTitle(entry)}>
      {() => (
        <div className={styles.part}>
          <Field label="Số phụ lục" hint={NUMBER_HINT}>
            <Input value={own.number} onChange={(_, { value }) => change({ own: { ...own, number: value } })} />
          </Field>
          <Field label="Tên phụ lục" hint={TITLE_HINT} required>
            <Textarea
              rows={3}
              value={own.title}
              onChange={(_, { value }) => change({ own: { ...own, title: value } })}
            />
          </Field>
          <Companion appendix={props.appendix} />
        </div>
      )}
    </LazyFold>
  );
}

function Companion(props: { readonly appendix: Appendix }): JSX.Element {
  const styles = usePanelStyles();
  const { entry, faults, change } = props.appendix;
  const { document } = entry;
  const { attachedTo } = document;
  const isElectronic = document.copy === "electronic";
  const changeTo = (part: Partial<AttachedTo>): void =>
    change({ document: { ...document, attachedTo: { ...attachedTo, ...part } } });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Kèm theo văn bản</legend>
      <Field label="Loại văn bản">
        <Input value={attachedTo.document} onChange={(_, { value }) => changeTo({ document: value })} />
      </Field>
      <Field label="Số, ký hiệu" hint={isElectronic ? ELECTRONIC_NUMBER_HINT : ROOM_HINT}>
        <Input value={attachedTo.number} onChange={(_, { value }) => changeTo({ number: value })} />
      </Field>
      <CheckedInput
        label="Ngày văn bản"
        value={attachedTo.date}
        hint={isElectronic ? ELECTRONIC_DATE_HINT : ROOM_HINT}
        fault={faults.find(({ field }) => field === "date")?.message}
        disabled={isElectronic}
        onChange={(date) => changeTo({ date })}
      />
      <Field label="Của cơ quan">
        <Input value={attachedTo.issuer} onChange={(_, { value }) => changeTo({ issuer: value })} />
      </Field>
    </fieldset>
  );
}
