/** The headless commands, in the order of a specialist's year. */
import { CLOSE_PERIOD } from "./headless-close-period";
import type { HeadlessCommand } from "./headless-command";
import { ISSUE_TEMPLATES } from "./headless-issue-templates";
import { LOAD_PLAN } from "./headless-load-plan";
import { SUMMARISE } from "./headless-summarise";

export const COMMANDS: readonly HeadlessCommand[] = [LOAD_PLAN, SUMMARISE, ISSUE_TEMPLATES, CLOSE_PERIOD];
