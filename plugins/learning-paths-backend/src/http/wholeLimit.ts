import { InputError } from '@backstage/errors';
import { RequestHandler } from 'express';

/**
 * The validator reads `Infinity` and `1e400` as numbers, and asks of those no more whether
 * they are above a maximum: such a limit would be none. Only digits are a limit.
 */
export const wholeLimit: RequestHandler = ({ query }, _, next) => {
  const { limit } = query;
  const isWhole = typeof limit === 'string' && /^\d{0,9}$/.test(limit);
  if (limit !== undefined && !isWhole) {
    throw new InputError(
      `limit must be one whole number in digits, not ${String(
        JSON.stringify(limit),
      ).slice(0, 40)}`,
    );
  }
  next();
};
