/**
 * What Office itself gives Microsoft's library: `Office.onReady`, `Office.actions`, `Office.context`, and a bridge whose
 * other end is a relay. Puts it into a realm that the library has not yet been loaded into; changes nothing of it.
 */
import type { Relay, RelaySettings } from "./relay";

type Receive = (json: string, answer: (json: string) => void) => void;
type Bridge = { sendMessageToHost: (json: string) => void; onMessageFromHost?: (json: string) => void };
type CommandArguments = { readonly press?: number; readonly source?: { readonly id: string } };
type Command = (event: unknown) => unknown;
type Realm = Record<string, unknown> & { _richApiNativeBridge?: Bridge; __devhostRelay?: Relay };

/** Requirement sets other than ExcelApi that desktop Excel has. */
const OTHER_SETS: readonly string[] = [
  "addincommands",
  "sharedruntime",
  "dialogapi",
  "ribbonapi",
  "imagecoercion",
  "delayforcelledit",
];
const LIGHT_THEME = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#242424",
  controlBackgroundColor: "#F5F5F5",
  controlForegroundColor: "#242424",
  isDarkTheme: false,
};

/** Call once, before the library is evaluated in the realm. */
export function installPreshim(realm: object): void {
  installInto(realm as Realm);
}

function installInto(realm: Realm): void {
  let receive: Receive | undefined;
  let settings: RelaySettings = { requirementSet: "1.14" };
  let early: string[] = [];

  const bridge: Bridge = {
    sendMessageToHost(json) {
      if (receive) receive(json, deliver);
      else early.push(json);
    },
  };
  const deliver = (json: string): void => bridge.onMessageFromHost?.(json);
  const relay: Relay & { theme: unknown } = {
    theme: LIGHT_THEME,
    connectRelay(next, given) {
      receive = next;
      if (given) settings = given;
      const waiting = early;
      early = [];
      for (const json of waiting) next(json, deliver);
      return (json) => {
        if (receive === next) deliver(json);
      };
    },
  };
  realm._richApiNativeBridge = bridge;
  realm.__devhostRelay = relay;
  publishOffice(
    realm,
    bridge,
    () => settings,
    () => relay.theme,
  );
}

function publishOffice(realm: Realm, bridge: Bridge, settings: () => RelaySettings, theme: () => unknown): void {
  const info = { host: "Excel", platform: "PC", addin: null };
  const ready = Promise.resolve(info);
  const onReady = (callback?: (given: typeof info) => unknown): Promise<typeof info> =>
    callback ? ready.then(async (given) => (await callback(given), given)) : ready;
  const mappings: Record<string, Command> = {};
  const associate = (id: string, command: Command): void => {
    mappings[id.toUpperCase()] = (args) => command(commandEvent(id, args as CommandArguments | null, bridge));
  };
  realm["Microsoft"] = {
    Office: {
      WebExtension: {
        onReady,
        onReadyInternal: onReady,
        actions: { _association: { mappings, associate }, associate },
        HostType: { Excel: "Excel", Word: "Word", PowerPoint: "PowerPoint", Outlook: "Outlook" },
        PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS", Android: "Android" },
      },
    },
  };
  const context = officeContext(settings, theme);
  const hostInfo = { hostType: "excel", hostPlatform: "win32", hostLocale: "vi-VN", isDialog: false };
  realm["OSF"] = { _OfficeAppFactory: { getContext: () => context, getHostInfo: () => hostInfo } };
}

/** What a ribbon function is given; `completed()` goes to the host as a message of its own. */
function commandEvent(id: string, args: CommandArguments | null, bridge: Bridge): unknown {
  const press = args?.press ?? 0;
  return {
    source: args?.source ?? { id },
    completed: () => bridge.sendMessageToHost(JSON.stringify({ commandCompleted: press })),
  };
}

function officeContext(settings: () => RelaySettings, theme: () => unknown): unknown {
  return {
    host: "Excel",
    platform: "PC",
    displayLanguage: "vi-VN",
    contentLanguage: "vi-VN",
    get officeTheme() {
      return theme();
    },
    diagnostics: { host: "Excel", platform: "PC", version: "16.0.14332.20000" },
    requirements: {
      isSetSupported: (name: string, version: string | number = "1.1") =>
        isSupported(name.toLowerCase(), String(version), settings().requirementSet),
    },
    ui: {
      openBrowserWindow: () => undefined,
      messageParent: () => undefined,
    },
  };
}

function isSupported(name: string, version: string, highest: string): boolean {
  if (name !== "excelapi") return OTHER_SETS.includes(name);
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [highestMajor = 0, highestMinor = 0] = highest.split(".").map(Number);
  return major < highestMajor || (major === highestMajor && minor <= highestMinor);
}
