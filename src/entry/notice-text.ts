/** How the ribbon's page hands its sentences to the small window that shows them: in the address, behind the `#`. */

/** Our limit: a window address must stay short; what does not fit is said in the pane. */
const MOST_SENTENCES = 8;

export function noticeAddress(page: URL, sentences: readonly string[]): string {
  const address = new URL(page);
  address.search = "";
  address.hash = encodeURIComponent(JSON.stringify(sentences.slice(0, MOST_SENTENCES)));
  return address.href;
}

/** Empty for anything that `noticeAddress` has not made. */
export function noticeSentences(hash: string): readonly string[] {
  try {
    const sentences: unknown = JSON.parse(decodeURIComponent(hash.replace(/^#/, "")));
    return Array.isArray(sentences) ? sentences.filter((sentence) => typeof sentence === "string") : [];
  } catch {
    return [];
  }
}
