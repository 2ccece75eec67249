/** What can be made to go wrong: the switches of a host, and when they bite. */

/** Excel on the web takes and gives at most 5 MB in one message. */
export const PAYLOAD_LIMIT_BYTES = 5 * 1024 * 1024;

export type Faults = {
  /** Counted from 1 over the host's life: this action and every one after it fail with GeneralException. */
  failAtAction: number | undefined;
  /** UTF-8 bytes of one request or one response. */
  payloadLimitBytes: number;
  /** A person is typing in a cell: requests are refused, or wait if they were sent to wait. */
  cellEditMode: boolean;
  /** The workbook is opened for reading only: every write is refused. */
  readOnly: boolean;
  /** Whether typing right below or beside a table extends it. */
  tablesGrow: boolean;
  /** After so many requests the host says nothing any more; absent means it always answers. */
  silentAfterRequests?: number;
};

/** `onEditEnd` is called when `cellEditMode` is switched off. */
export function createFaults(initial: Partial<Faults> | undefined, onEditEnd: () => void): Faults {
  let editing = initial?.cellEditMode ?? false;
  const faults: Faults = {
    failAtAction: undefined,
    payloadLimitBytes: PAYLOAD_LIMIT_BYTES,
    readOnly: false,
    tablesGrow: true,
    ...initial,
    get cellEditMode() {
      return editing;
    },
    set cellEditMode(on: boolean) {
      const ended = editing && !on;
      editing = on;
      if (ended) onEditEnd();
    },
  };
  return faults;
}
