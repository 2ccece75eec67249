/** The headless commands, in the order of a specialist's year. */
import type { HeadlessCommand } from "./headless-command";
import { LOAD_PLAN } from "./headless-load-plan";
import { SUMMARISE } from "./headless-summarise";

export const COMMANDS: readonly HeadlessCommand[] = [LOAD_PLAN, SUMMARISE];
