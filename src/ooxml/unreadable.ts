/** The one kind of error with which reading stops because of the file; `readBook` turns it into an answer. */

export class Unreadable extends Error {
  override readonly name = "Unreadable";
  /** Path of the part that was being read, as soon as it is known. */
  part: string | undefined;

  constructor(
    readonly reason: "damaged" | "too-large" | "not-a-workbook",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The file contradicts itself or the standard so that no reader could go on. */
export function damaged(message: string, options?: ErrorOptions): Unreadable {
  return new Unreadable("damaged", message, options);
}

/** Runs a step of reading, and notes the part it was about on whatever it throws. */
export function readingPart<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof Unreadable) error.part ??= path;
    throw error;
  }
}
