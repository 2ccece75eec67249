/** What should be known although nothing stands in the way: folded, with the count; nothing where there is none. */
import type { JSX } from "react";
import type { Issue } from "../issue";
import { Fold } from "./Fold";
import { IssueList } from "./IssueList";
import { figure } from "./messages";

export function Remarks(props: { readonly remarks: readonly Issue[]; readonly open?: boolean }): JSX.Element | null {
  const { remarks, open = false } = props;
  if (remarks.length === 0) return null;
  return (
    <Fold title={`${figure(remarks.length)} điểm lưu ý`} open={open}>
      <IssueList issues={remarks} />
    </Fold>
  );
}
