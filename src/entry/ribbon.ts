/** The ribbon's own page, never seen: runs the buttons that need no pane. */
import type { Account, Outcome } from "../commands/outcome";
import { createLiveDesk } from "./live-desk";
import { noticeAddress } from "./notice-text";

/** Told to Excel whatever happens: a command that does not report back blocks the button and the user's other commands. */
async function rebuildSummaries(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.onReady();
    const desk = createLiveDesk();
    const outcome = await desk.rebuildSummaries();
    const [made] = outcome.kind === "done" ? outcome.value.links : [];
    if (made) await desk.show(made);
    const sentences = whatToSay(outcome);
    if (sentences.length > 0) showNotice(sentences);
  } catch (cause) {
    showNotice(["Chưa dựng lại được bảng tổng hợp. Đề nghị mở ngăn «Theo dõi CCHC» và thực hiện lại từ đó."]);
    console.error(cause);
  } finally {
    event.completed();
  }
}

/** Success speaks for itself, the sheet is brought before the user; only what needs a decision is said. */
function whatToSay(outcome: Outcome<Account>): readonly string[] {
  if (outcome.kind === "done") return [];
  const issues = outcome.kind === "refused" ? outcome.issues : [outcome.issue];
  return issues.map((issue) => (issue.where === "" ? issue.message : `${issue.where}: ${issue.message}`));
}

/**
 * A ribbon button cannot open the pane (that takes a shared runtime), so a small window of Office says what is in the
 * way; where a host has none, the pane says it at its next opening. The sentences travel behind the `#`, which
 * never leaves the machine.
 */
function showNotice(sentences: readonly string[]): void {
  if (!Office.context.requirements.isSetSupported("DialogApi", "1.1")) return;
  const address = noticeAddress(new URL("notice.html", location.href), sentences);
  Office.context.ui.displayDialogAsync(address, { height: 30, width: 35, displayInIframe: true });
}

Office.actions.associate("rebuildSummaries", (event: Office.AddinCommands.Event) => void rebuildSummaries(event));
