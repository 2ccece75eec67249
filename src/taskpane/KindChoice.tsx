/** Which appendix: a list to choose from, with a line on what the chosen one shows. */
import { Field, Select } from "@fluentui/react-components";
import type { JSX } from "react";
import type { AppendixOffer } from "../commands/appendix-desk";
import { KIND_WORDS } from "./appendix-messages";
import type { Appendix } from "./use-appendix";

export function KindChoice(props: {
  readonly offers: readonly AppendixOffer[];
  readonly appendix: Appendix;
}): JSX.Element {
  const { offer, choose } = props.appendix;
  return (
    <Field label="Phụ lục" hint={KIND_WORDS[offer.kind].about}>
      <Select
        value={offer.kind}
        onChange={(_, { value }) => {
          const chosen = props.offers.find(({ kind }) => kind === value);
          if (chosen !== undefined) choose(chosen.kind);
        }}
      >
        {props.offers.map(({ kind }) => (
          <option key={kind} value={kind}>
            {KIND_WORDS[kind].name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
