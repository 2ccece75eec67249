/** The seam between the client library of a page and a host: what the small script before the library leaves behind. */

export type RelaySettings = {
  /** Highest ExcelApi set answered with true, e.g. `"1.14"`. */
  readonly requirementSet: string;
};

export type Relay = {
  /**
   * Hands every message of the library, also those sent before, to `receive`. The returned function delivers what the
   * host says unasked. Connecting another host takes the library away from the one before, whose deliveries are then
   * dropped.
   */
  readonly connectRelay: (
    receive: (json: string, answer: (json: string) => void) => void,
    settings?: RelaySettings,
  ) => (json: string) => void;
};

/** The relay that `preshim.ts` put into this realm; throws when that script has not run. */
export function relayOfThisRealm(): Relay {
  const relay = (globalThis as { __devhostRelay?: Relay }).__devhostRelay;
  if (!relay) throw new Error("The devhost preshim has not run in this realm; load it before the Office.js library.");
  return relay;
}
