/** The headless commands, in the order of a specialist's year. */
import { CLOSE_PERIOD } from "./headless-close-period";
import { CONSOLIDATE } from "./headless-consolidate";
import type { HeadlessCommand } from "./headless-command";
import { ISSUE_TEMPLATES } from "./headless-issue-templates";
import { LOAD_PLAN } from "./headless-load-plan";
import { PRINT_APPENDIX } from "./headless-print-appendix";
import { SUMMARISE } from "./headless-summarise";
import { UNDO } from "./headless-undo";

export const COMMANDS: readonly HeadlessCommand[] = [
  LOAD_PLAN,
  SUMMARISE,
  ISSUE_TEMPLATES,
  CONSOLIDATE,
  CLOSE_PERIOD,
  UNDO,
  PRINT_APPENDIX,
];
