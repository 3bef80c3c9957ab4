import { quote, Reporter, Severity } from '../util/diagnostics';
import { JsonValue } from '../util/json';
import { limits } from '../util/limits';
import { oneLine } from '../util/oneLine';
import { optionalMember } from '../util/optionalMembers';
import { readDate } from './dates';
import { Duration, readDuration } from './duration';
import { SplitFile } from './splitFrontMatter';
import { parseWeight } from './weights';

/**
 * Reads single values of front matter, keys in any case. What does not fit is
 * reported with its line and then treated as absent.
 */
export class FieldReader {
  readonly #split: SplitFile;
  readonly #reporter: Reporter;
  readonly #values = new Map<string, JsonValue>();

  constructor(split: SplitFile, reporter: Reporter) {
    this.#split = split;
    this.#reporter = reporter;

    for (const [key, value] of Object.entries(split.data)) {
      const folded = key.toLowerCase();
      if (this.#values.has(folded)) {
        this.report('front-matter-duplicate-key', key, {
          message: `The key ${quote(
            key,
          )} occurs twice, in different case; the last one counts.`,
          hint: 'Remove one of the two.',
        });
      }
      this.#values.set(folded, value);
    }
  }

  /** The value of a key, undefined where absent or null. */
  value(key: string): JsonValue | undefined {
    return this.#values.get(key.toLowerCase()) ?? undefined;
  }

  /** Whether a key is written, be it with nothing behind it. */
  has(key: string): boolean {
    return this.#values.has(key.toLowerCase());
  }

  /** Reports a problem, a warning unless said otherwise, at a key's line. */
  report(
    code:
      | 'field-shape'
      | 'front-matter-duplicate-key'
      | 'invalid-applies-to'
      | 'invalid-audience'
      | 'map-shape'
      | 'owner-shape'
      | 'tag-shape'
      | 'weight-shape',
    key: string,
    finding: { message: string; hint?: string; severity?: Severity },
  ): void {
    const line = this.#split.lineOf(key);
    this.#reporter.add({
      severity: 'warning',
      code,
      ...optionalMember('line', line),
      ...finding,
    });
  }

  /** One line of text; numbers and booleans are taken as written. */
  text(key: string): string | undefined {
    const value = this.value(key);
    if (value === undefined) {
      return undefined;
    }
    if (typeof value === 'object') {
      this.#wrongShape(key, 'a text');
      return undefined;
    }
    const text = oneLine(String(value));
    return text.slice(0, limits.textLength) || undefined;
  }

  /** A text that must match a pattern. */
  matching(key: string, pattern: RegExp, shape: string): string | undefined {
    const text = this.text(key);
    if (text !== undefined && !pattern.test(text)) {
      this.#wrongShape(key, shape);
      return undefined;
    }
    return text;
  }

  /** A boolean, also as the texts that authors and other tools write. */
  flag(key: string): boolean {
    const value = this.value(key);
    if (value === undefined || typeof value === 'boolean') {
      return value ?? false;
    }
    const text = String(value).trim().toLowerCase();
    if (['true', 'yes', 'on', '1'].includes(text)) {
      return true;
    }
    if (!['false', 'no', 'off', '0', ''].includes(text)) {
      this.#wrongShape(key, 'true or false');
    }
    return false;
  }

  /** A weight, undefined where absent, null or 0. */
  weight(key: string): number | undefined {
    const { weight, valid } = parseWeight(this.value(key));
    if (!valid) {
      this.report('weight-shape', key, {
        message: `The weight ${quote(
          JSON.stringify(this.value(key)),
        )} is not a number; the document comes last.`,
        hint: 'Write a whole number.',
      });
    }
    return weight;
  }

  /** A whole number of at least 0. */
  wholeNumber(key: string): number | undefined {
    const text = this.text(key);
    if (text === undefined) {
      return undefined;
    }
    if (!/^\d{1,15}$/.test(text)) {
      this.#wrongShape(key, 'a whole number');
      return undefined;
    }
    return Number.parseInt(text, 10);
  }

  /** A day or an instant, in the form that {@link readDate} gives. */
  date(key: string): string | undefined {
    const text = this.text(key);
    const date = text === undefined ? undefined : readDate(text);
    if (text !== undefined && date === undefined) {
      this.report('field-shape', key, {
        message: `The value ${quote(text)} of ${quote(
          key,
        )} is not a date, so it is ignored.`,
        hint: 'Write a day such as 2026-04-02, or a day and a time such as 2026-04-02T10:00:00Z.',
      });
    }
    return date;
  }

  /** A duration longer than nothing, in any form that {@link readDuration} takes. */
  duration(key: string): Duration | undefined {
    const value = this.value(key);
    const duration = readDuration(value);
    if (value !== undefined && !duration?.milliseconds) {
      this.#wrongShape(
        key,
        'a duration longer than nothing, such as P180D for 180 days or PT25M for 25 minutes',
      );
      return undefined;
    }
    return duration;
  }

  /** A list of texts; a single text is a list of one. */
  list(key: string): string[] {
    const value = this.value(key);
    if (value === undefined) {
      return [];
    }
    const items = Array.isArray(value) ? value : [value];
    const texts: string[] = [];
    for (const item of items.slice(0, limits.listEntries)) {
      if (
        item !== null &&
        typeof item !== 'object' &&
        String(item).trim() !== ''
      ) {
        texts.push(String(item).trim().slice(0, limits.textLength));
      } else if (item !== null && typeof item === 'object') {
        this.#wrongShape(key, 'a list of texts');
      }
    }
    if (items.length > limits.listEntries) {
      this.#wrongShape(key, `a list of at most ${limits.listEntries} entries`);
    }
    return texts;
  }

  #wrongShape(key: string, shape: string): void {
    this.report('field-shape', key, {
      message: `The value of ${quote(key)} is not ${shape}, so it is ignored.`,
      hint: `Write ${shape}.`,
    });
  }
}
