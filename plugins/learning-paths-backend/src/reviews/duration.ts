import { InputError } from '@backstage/errors';

const pattern =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** Calendar units in their usual length: a review does not depend on the length of February. */
const units = [365 * day, 30 * day, 7 * day, day, hour, hour / 60, 1000];

/** Milliseconds of an ISO 8601 duration such as `P180D`; undefined where it is none. */
export function durationMs(duration: string | undefined): number | undefined {
  const match = duration === undefined ? null : pattern.exec(duration);
  return match
    ? units.reduce(
        (sum, unit, index) => sum + unit * Number(match[index + 1] ?? 0),
        0,
      )
    : undefined;
}

/** @throws InputError that names the key */
export function requireDurationMs(duration: string, key: string): number {
  const milliseconds = durationMs(duration);
  if (milliseconds === undefined) {
    throw new InputError(
      `${key}: '${duration}' is not an ISO 8601 duration; write P180D for 180 days`,
    );
  }
  return milliseconds;
}
