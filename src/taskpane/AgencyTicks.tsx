/** Agencies to tick one by one, found by typing part of their name with or without its marks. */
import { Checkbox, Field, SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { JSX } from "react";
import { LongList } from "./LongList";
import { figure } from "./messages";

/** `label` is the name with what should be known of it. */
export type TickedAgency = { readonly name: string; readonly label: string };
const SHOWN_AT_ONCE = 40;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  search: { width: "100%", maxWidth: "none" },
});

export function AgencyTicks(props: {
  /** What the ticks are for: "Cơ quan nhận biểu mẫu". */
  readonly title: string;
  readonly agencies: readonly TickedAgency[];
  /** Names; those that are not among the agencies stay as they are. */
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}): JSX.Element {
  const styles = useStyles();
  const { agencies, ticked, onTick } = props;
  const [words, setWords] = useState("");
  const wanted = useDeferredValue(words);
  const found = useMemo(() => {
    const part = plain(wanted);
    return part === "" ? agencies : agencies.filter(({ name }) => plain(name).includes(part));
  }, [agencies, wanted]);
  const count = found.filter(({ name }) => ticked.has(name)).length;
  const isAll = count > 0 && count === found.length;

  const tick = (some: readonly TickedAgency[], isTicked: boolean): void => {
    const next = new Set(ticked);
    for (const { name } of some) {
      if (isTicked) next.add(name);
      else next.delete(name);
    }
    onTick(next);
  };

  return (
    <div className={styles.root} role="group" aria-label={props.title}>
      <Field label="Tìm cơ quan">
        <SearchBox className={styles.search} value={words} onChange={(_, data) => setWords(data.value)} />
      </Field>
      {found.length === 0 ? (
        <p role="status">Không có cơ quan nào có «{wanted.trim()}» trong tên. Đề nghị gõ phần khác của tên.</p>
      ) : (
        <>
          <Checkbox
            label={`${wanted.trim() === "" ? "Tất cả" : "Tất cả cơ quan tìm thấy"} (${figure(found.length)})`}
            checked={count > 0 && !isAll ? "mixed" : isAll}
            onChange={() => tick(found, !isAll)}
          />
          <LongList items={found} step={SHOWN_AT_ONCE} what="cơ quan" label="Các cơ quan" keyOf={({ name }) => name}>
            {(agency) => (
              <Checkbox
                label={agency.label}
                checked={ticked.has(agency.name)}
                onChange={(_, data) => tick([agency], data.checked === true)}
              />
            )}
          </LongList>
        </>
      )}
    </div>
  );
}

/** Lower case and without marks: "Sở Y tế" and "so y te" are the same. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}
