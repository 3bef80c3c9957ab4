/** A number or a boolean of front matter, with the text that its author wrote. */
export class WrittenScalar {
  constructor(readonly value: number | boolean, readonly text: string) {}

  /** Keys that are numbers are known by their text. */
  toString(): string {
    return this.text;
  }
}

/** Keys whose numbers and booleans are compared as such, with those of entities. */
export const typedKeys: ReadonlySet<string> = new Set([
  'appliesto',
  'audience',
  'checks',
]);

/**
 * The number that a text is in YAML 1.2, section 10.3.2, or in TOML without
 * its underscores; undefined where it is none.
 */
export function parseNumber(text: string): number | undefined {
  if (/^0(?:x[\da-f]+|o[0-7]+|b[01]+)$/i.test(text)) {
    return Number(text);
  }
  const isDecimal = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(text);
  return isDecimal ? Number(text) : undefined;
}

/** The boolean that a text is in YAML 1.2; undefined where it is none. */
export function parseBoolean(text: string): boolean | undefined {
  if (/^(?:true|True|TRUE)$/.test(text)) {
    return true;
  }
  return /^(?:false|False|FALSE)$/.test(text) ? false : undefined;
}
