import { differenceOf } from '../difference';
import { parseDocument } from '../document';
import { pageText } from '../pageText';
import { renderPlain } from '../render/plain';
import { renderSettled } from '../render/settled';

/**
 * All that is done to authors' texts behind the wall, by name. Pure: what goes
 * in and comes out can be copied from one thread to another.
 */
export const tasks = {
  parse: parseDocument,
  render: renderSettled,
  plain: renderPlain,
  difference: ({ since, now }: { since: string; now: string }) =>
    differenceOf(since, now),
  pageText: (html: string) => pageText(html),
};

/** What each task takes and gives. */
export type Tasks = {
  [N in keyof typeof tasks]: {
    input: Parameters<(typeof tasks)[N]>[0];
    output: ReturnType<(typeof tasks)[N]>;
  };
};

/** Names of the tasks. */
export type TaskName = keyof Tasks;
