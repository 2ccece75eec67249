/**
 * The small script that runs BEFORE Microsoft's library in a page without Excel. An entry of its own.
 *
 * In a page, as classic scripts in this order:
 *   <script src="preshim.js"></script>                this file
 *   <script src="office/excel-web-16.00.js"></script> the library, unmodified
 *   <script src="pane.js"></script>                   the add-in
 * then whoever owns the host calls `host.connect()` in the same realm, or, for a pane inside an iframe,
 * `host.connect(iframe.contentWindow.__devhostRelay)` from the page around it once the iframe has loaded (messages sent
 * before are kept). Office's theme can be set on `__devhostRelay.theme` before the add-in asks for it.
 */
import { installPreshim } from "./preshim-realm";

installPreshim(globalThis);
