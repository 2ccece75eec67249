/** What Excel accepts in a data validation. */
import { invalidArgument } from "../errors";

export const LONGEST_LIST = 255;
export const LONGEST_TITLE = 32;
export const LONGEST_MESSAGE = 255;

/** `source` as entered: `A,B,C`, without quotes. */
export function requireListText(source: string): void {
  if (source.length > LONGEST_LIST) {
    throw invalidArgument(`a list of entries has at most ${LONGEST_LIST} characters, not ${source.length}`);
  }
}

export function requireTitle(title: string, what: string): void {
  if (title.length > LONGEST_TITLE) throw invalidArgument(`${what} has at most ${LONGEST_TITLE} characters`);
}

export function requireMessage(message: string, what: string): void {
  if (message.length > LONGEST_MESSAGE) throw invalidArgument(`${what} has at most ${LONGEST_MESSAGE} characters`);
}
