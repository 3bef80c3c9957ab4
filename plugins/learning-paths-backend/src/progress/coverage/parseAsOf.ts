import { InputError } from '@backstage/errors';
import { isDay } from '@learning-paths/backstage-plugin-learning-paths-common';

const shape =
  /^(\d{4}-\d{2}-\d{2})(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.]\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?$/;

/**
 * The instant of a report: one that is given, or the end of a day in UTC. Of today, that
 * is now.
 *
 * @throws InputError when it is neither, or lies ahead
 */
export function parseAsOf(
  asOf: string | undefined,
  now: number,
): Date | undefined {
  if (asOf === undefined) {
    return undefined;
  }
  const [isRight, day, clock] = shape.exec(asOf) ?? [];
  if (isRight === undefined || !isDay(day)) {
    throw new InputError(
      `asOf: '${asOf}' is neither a day nor an instant; write 2026-03-31 or 2026-03-31T12:00:00Z`,
    );
  }
  const from = Date.parse(clock ? asOf : `${day}T00:00:00.000Z`);
  if (from > now) {
    throw new InputError(
      `asOf: ${asOf} lies ahead; choose a day or an instant that has come`,
    );
  }
  return new Date(
    clock ? from : Math.min(Date.parse(`${day}T23:59:59.999Z`), now),
  );
}
