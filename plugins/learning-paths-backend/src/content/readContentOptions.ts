import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, JsonObject } from '@backstage/types';
import { isKnownShortcode, ShortcodeNames } from '@learning-paths/content';
import { readSources, SourceOptions } from './sources/readSources';

/** What is read, and how. */
export interface ContentOptions {
  /** First-mounted first. */
  sources: SourceOptions[];
  /** Hosts whose images are shown. */
  imageHosts: string[];
  /** What sites call the shortcodes that we know: their name, and ours. */
  shortcodes: ShortcodeNames;
  /** Milliseconds that reading, rendering or comparing one text may take. */
  deadlineMs: number;
}

/**
 * Reads what is said of content.
 *
 * @param config - `learningPaths`
 * @throws InputError that names the key, when a value cannot be used
 */
export function readContentOptions(config: Config | undefined): ContentOptions {
  return {
    sources: readSources(config),
    imageHosts: config?.getOptionalStringArray('imageHosts') ?? [],
    shortcodes: readShortcodes(config),
    deadlineMs: readDeadlineMs(config),
  };
}

const shortcodesKey = 'content.shortcodes';

function readShortcodes(config: Config | undefined): ShortcodeNames {
  // Whole, for a name may hold dots, which configuration takes for nesting.
  const names = config?.getOptional<JsonObject>(shortcodesKey) ?? {};
  return Object.fromEntries(
    Object.entries(names).map(([own, known]) => {
      if (typeof known !== 'string' || !isKnownShortcode(known)) {
        throw new InputError(
          `learningPaths.${shortcodesKey}: '${own}' must stand for a shortcode that is known, as 'note', 'tab' or 'highlight'; '${known}' is none`,
        );
      }
      return [own, known];
    }),
  );
}

const deadlineKey = 'content.deadline';

/** Shorter ones are over before a thread is awake; longer ones would use up a refresh. */
const deadlines = { least: 10, most: 10_000, default: 2_000 };

function readDeadlineMs(config: Config | undefined): number {
  if (!config?.has(deadlineKey)) {
    return deadlines.default;
  }
  const ms = durationToMilliseconds(
    readDurationFromConfig(config, { key: deadlineKey }),
  );
  if (ms < deadlines.least || ms > deadlines.most) {
    throw new InputError(
      `learningPaths.${deadlineKey}: ${ms} milliseconds must be at least ${
        deadlines.least
      } milliseconds and at most ${deadlines.most / 1_000} seconds`,
    );
  }
  return ms;
}
