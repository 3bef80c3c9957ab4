import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  FilterPredicate,
  readOptionalFilterPredicateFromConfig,
} from '@backstage/filter-predicates';
import { durationToMilliseconds } from '@backstage/types';
import { RevisionRule } from '@learning-paths/backstage-plugin-learning-paths-common';
import { canonicalRef } from '../util/entityRefs';
import { ReviewTimes } from './review';

const dayMs = 24 * 3_600_000;

/** What is longer is a slip, and dates far away have no calendar. */
const longestMs = 100 * 365 * dayMs;

/** `learningPaths.reviews`, checked. */
export interface ReviewOptions {
  times: ReviewTimes;
  /** Entity refs. */
  stewards: string[];
  attesters?: FilterPredicate;
  notApplicableNeedsUntil: boolean;
  /** Whole sections may be attested to at once. */
  sectionReview: boolean;
}

/**
 * Reads how reviews work.
 *
 * @param config - `learningPaths.reviews`
 * @throws InputError that names the key, when a value cannot be used
 */
export function readReviewOptions(config: Config | undefined): ReviewOptions {
  const key = (name: string) => `learningPaths.reviews.${name}`;
  const duration = (name: string, usualDays: number) =>
    config?.has(name)
      ? readMilliseconds(config, name, key(name))
      : usualDays * dayMs;
  const intervalMs = duration('interval', 365);
  if (intervalMs === 0) {
    throw new InputError(
      `${key(
        'interval',
      )}: with no time at all every review would be due at once; write P365D for a year`,
    );
  }
  return {
    times: {
      intervalMs,
      graceMs: duration('grace', 30),
      revisions: readRevisions(config, key('revisions')),
    },
    stewards: (config?.getOptionalStringArray('stewards') ?? []).map(ref =>
      readRef(ref, key('stewards')),
    ),
    attesters: config
      ? readOptionalFilterPredicateFromConfig(config, { key: 'attesters' })
      : undefined,
    notApplicableNeedsUntil:
      config?.getOptionalBoolean('notApplicableNeedsUntil') ?? false,
    sectionReview: config?.getOptionalBoolean('sectionReview') ?? true,
  };
}

/** Undefined where they are honoured, as they are unless somebody says otherwise. */
function readRevisions(
  config: Config | undefined,
  key: string,
): RevisionRule | undefined {
  const value = config?.getOptional('revisions') ?? 'honour';
  if (value !== 'honour' && value !== 'ignore') {
    throw new InputError(
      `${key} is ${JSON.stringify(value)}; write "honour" or "ignore"`,
    );
  }
  return value === 'ignore' ? value : undefined;
}

function readMilliseconds(config: Config, name: string, key: string): number {
  const refusal = (cause?: unknown) =>
    new InputError(
      `${key}: ${JSON.stringify(
        config.get(name),
      )} is not a duration of at most 100 years; write P180D or { days: 180 } for 180 days`,
      cause,
    );
  try {
    const duration = readDurationFromConfig(config, { key: name });
    const milliseconds = durationToMilliseconds(duration);
    if (milliseconds >= 0 && milliseconds <= longestMs) {
      return milliseconds;
    }
  } catch (error) {
    throw refusal(error);
  }
  throw refusal();
}

function readRef(ref: string, key: string): string {
  try {
    return canonicalRef(ref);
  } catch (error) {
    throw new InputError(
      `${key}: '${ref}' is not an entity ref; write group:default/example`,
      error,
    );
  }
}
