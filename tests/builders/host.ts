/** A pretended Excel behind Microsoft's client library, for suites of any folder. */
import { createHost, type Host, type HostOptions } from "../../src/devhost/create-host";
import { loadOfficeInNode } from "../../src/devhost/office/load-in-node";

/** Loads the library if need be and puts a new host behind it: `Excel.run` in the test talks to this one. */
export function aHost(options: HostOptions = {}): Host {
  loadOfficeInNode();
  const host = createHost(options);
  host.connect();
  return host;
}
