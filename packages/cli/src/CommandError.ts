/**
 * The program cannot do what it was asked to: wrong usage, or a folder or file
 * out of reach. The exit code is 2.
 */
export class CommandError extends Error {
  /** What to do next. */
  readonly hint: string;

  constructor(message: string, options: { hint: string; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.hint = options.hint;
  }
}
