import { parseWeight } from '../front-matter/weights';
import { Finding, quote, Reporter } from '../util/diagnostics';
import { JsonValue } from '../util/json';
import { limits } from '../util/limits';
import { oneLine } from '../util/oneLine';
import { optionalMember, withoutUndefined } from '../util/optionalMembers';
import { readSectionLook, refuseSectionLook, SectionLook } from './mapFields';
import { StructureEntry } from './StructureEntry';

interface Position {
  line: number;
  column?: number;
}

interface StructureOptions {
  value: JsonValue;
  /** 1-based line of the key `structure`. */
  line?: number;
  positionOf(mapping: object): Position | undefined;
  reporter: Reporter;
}

class StructureReader {
  readonly #options: StructureOptions;
  count = 0;

  constructor(options: StructureOptions) {
    this.#options = options;
  }

  list(items: readonly JsonValue[], depth: number): StructureEntry[] {
    return items.flatMap(item => {
      this.count += 1;
      const entry =
        this.count > limits.structureEntries
          ? undefined
          : this.#entry(item, depth);
      return entry ? [entry] : [];
    });
  }

  #entry(item: JsonValue, depth: number): StructureEntry | undefined {
    if (typeof item === 'string' && item.trim() !== '') {
      this.#shape(
        `The step ${quote(item)} is a text; it is read as a source.`,
        'Write "- source: …", with title and weight below it.',
      );
      return { source: item.trim(), pages: [] };
    }
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      this.#shape(
        'A step is neither keys with values nor a source, so it is left out.',
        'Write "- title: …" and "source: …" for each step.',
      );
      return undefined;
    }
    const at = this.#options.positionOf(item);
    const fields = new Map(
      Object.entries(item).map(([key, field]) => [key.toLowerCase(), field]),
    );
    return withoutUndefined<StructureEntry>({
      title: this.#text('title', fields, at),
      description: this.#text('description', fields, at),
      source: this.#text('source', fields, at),
      weight: this.#weight(fields.get('weight'), at),
      ...this.#look(fields, depth, at),
      pages: this.#pages(fields.get('pages'), depth, at),
      ...at,
    });
  }

  #text(
    key: string,
    fields: ReadonlyMap<string, JsonValue>,
    at: Position | undefined,
  ): string | undefined {
    const field = fields.get(key) ?? '';
    if (typeof field === 'object') {
      this.#shape(
        `The ${key} of a step is not a text, so it is ignored.`,
        'Write it on one line.',
        at,
      );
      return undefined;
    }
    const text = oneLine(String(field));
    return text.slice(0, limits.textLength) || undefined;
  }

  #weight(
    value: JsonValue | undefined,
    at: Position | undefined,
  ): number | undefined {
    const { weight, valid } = parseWeight(value);
    if (!valid) {
      const written = quote(JSON.stringify(value));
      this.#report('weight-shape', at, {
        message: `The weight ${written} is not a number; the step comes last.`,
        hint: 'Write a whole number.',
      });
    }
    return weight;
  }

  #look(
    fields: ReadonlyMap<string, JsonValue>,
    depth: number,
    at: Position | undefined,
  ): SectionLook {
    const report = (finding: { message: string; hint?: string }) =>
      this.#report('map-shape', at, finding);
    if (depth > 1) {
      refuseSectionLook(fields, report);
      return {};
    }
    return readSectionLook(fields, report);
  }

  #pages(
    pages: JsonValue | undefined,
    depth: number,
    at: Position | undefined,
  ): StructureEntry[] {
    if (pages === undefined || pages === null || pages === '') {
      return [];
    }
    if (!Array.isArray(pages)) {
      this.#shape(
        'The pages of a step are not a list, so they are left out.',
        'Start each page with "- ".',
        at,
      );
      return [];
    }
    if (depth >= limits.structureDepth && pages.length > 0) {
      this.#report('structure-limit', at, {
        message: `Steps are nested more than ${limits.structureDepth} levels deep; the deeper ones are left out.`,
        hint: 'Bring the pages up, or make a series of their own of them.',
      });
      return [];
    }
    return this.list(pages, depth + 1);
  }

  #shape(message: string, hint: string, at?: Position): void {
    this.#report('structure-shape', at, { message, hint });
  }

  #report(
    code: Finding['code'],
    at: Position | undefined,
    finding: { message: string; hint?: string },
  ): void {
    const { line, reporter } = this.#options;
    const position = at ?? optionalMember('line', line);
    reporter.add({ severity: 'warning', code, ...position, ...finding });
  }
}

/**
 * Reads `structure` into entries, as written: order and targets are left to
 * {@link buildLibrary}. Entries that cannot be read are reported and left
 * out; so are those below the deepest level.
 *
 * @returns undefined where there is no list at all, which is an error.
 */
export function parseStructure(
  options: StructureOptions,
): StructureEntry[] | undefined {
  const { value, line, reporter } = options;
  if (!Array.isArray(value)) {
    reporter.add({
      severity: 'error',
      code: 'structure-shape',
      ...optionalMember('line', line),
      message: 'The structure is not a list of steps.',
      hint: 'Start each step with "- title: …" below "structure:".',
    });
    return undefined;
  }
  const reader = new StructureReader(options);
  const entries = reader.list(value, 1);
  if (reader.count > limits.structureEntries) {
    reporter.add({
      severity: 'warning',
      code: 'structure-limit',
      ...optionalMember('line', line),
      message: `The series has ${reader.count} steps; only the first ${limits.structureEntries} are read.`,
      hint: 'Make several series of it and join them with "next".',
    });
  }
  return entries;
}
