/** Before a run of jest: a name that its workers share, by which they know what one of them has built for all. */
import { randomUUID } from "node:crypto";

export default function nameTestRun() {
  process.env["CCHC_TEST_RUN"] = randomUUID();
}
