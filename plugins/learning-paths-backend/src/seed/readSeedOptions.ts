import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { canonicalRef } from '../util/entityRefs';

/** Bounds what one start may write; an example needs some hundreds. */
const most = { texts: 50, edits: 50, reviews: 1_000, guides: 100 };

/** A century; dates far away have no calendar. */
const mostDays = 36_500;

const ref = z.string().transform((written, context) => {
  try {
    return canonicalRef(written);
  } catch {
    context.addIssue(`'${written}' is not an entity ref`);
    return z.NEVER;
  }
});

/** A whole day before the first start, so that nothing is attested ahead of its time. */
const daysAgo = z.number().int().min(1).max(mostDays);

const earlierText = z.strictObject({
  path: z.string(),
  changedDaysAgo: daysAgo,
  revision: z.number().int().optional(),
  edits: z
    .array(z.strictObject({ now: z.string().min(1), before: z.string() }))
    .min(1)
    .max(most.edits),
});

const pastReview = z.strictObject({
  team: ref,
  by: ref,
  daysAgo,
  outcome: z.enum(['reviewed', 'exception', 'not-applicable']).optional(),
  comment: z.string().optional(),
  untilInDays: z.number().int().min(-mostDays).max(mostDays).optional(),
  section: z.strictObject({ series: z.string(), title: z.string() }).optional(),
  guides: z.array(z.string()).min(1).max(most.guides),
});

const seed = z.strictObject({
  texts: z.array(earlierText).max(most.texts).default([]),
  reviews: z.array(pastReview).max(most.reviews).default([]),
});

/** A guide whose text was another one until some days before the first start. */
export type EarlierText = z.infer<typeof earlierText>;

/** What somebody attests some days before the first start, of one guide after the other. */
export type PastReview = z.infer<typeof pastReview>;

/** What is attested before anybody does. */
export type Seed = z.infer<typeof seed>;

/** `learningPaths.development.seed`, checked. */
export type SeedOptions =
  | { kind: 'none' }
  /** Asked for where it must not be. */
  | { kind: 'refused'; reason: string }
  | { kind: 'seed'; seed: Seed };

/**
 * Reads what is attested before anybody does. Anywhere but in development it is not even
 * looked at: records of people who never said so have no place among real ones, and a
 * mistake in them must not keep a backend from starting.
 *
 * @param config - `learningPaths`
 * @param environment - `NODE_ENV`
 * @throws InputError that names the key, when a value cannot be used
 */
export function readSeedOptions(
  config: Config | undefined,
  environment: string | undefined,
): SeedOptions {
  const written = config?.getOptional('development.seed');
  if (written === undefined) {
    return { kind: 'none' };
  }
  const key = 'learningPaths.development.seed';
  if (environment !== 'development') {
    return {
      kind: 'refused',
      reason: `${key} is left alone, and no example reviews are written: NODE_ENV is ${
        environment === undefined ? 'not set' : `'${environment}'`
      }, and they are for 'development' only; take the key out of this configuration`,
    };
  }
  const { data, error } = seed.safeParse(written);
  if (!data) {
    const [{ path, message }] = error.issues;
    throw new InputError(`${[key, ...path].join('.')}: ${message}`);
  }
  const isEmpty = data.reviews.length === 0;
  return isEmpty ? { kind: 'none' } : { kind: 'seed', seed: data };
}
