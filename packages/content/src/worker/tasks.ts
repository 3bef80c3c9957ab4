import { differenceOf } from '../difference/lines';
import {
  compareProse,
  CompareProseOptions,
} from '../difference/prose/compareProse';
import { formerDigestOf } from '../document/digest/formerDigest';
import { digestOf, normalisedAs } from '../document/digest/guideDigest';
import { parseDocument } from '../document/parseDocument';
import { readingMinutes } from '../document/readingTime';
import { PlainPage, readPublishedPage } from '../document/readPublishedPage';
import { renderAsWritten } from '../render/renderAsWritten';
import { renderWithTargets } from '../render/renderWithTargets';

/**
 * The text of a published page, with what follows from it.
 *
 * @public
 */
export interface PublishedText extends PlainPage {
  /** See {@link digestOf}. */
  digest: string;
  /** See {@link formerDigestOf}. */
  formerDigest: string;
  /** Reading time in whole minutes, at least 1. */
  minutes: number;
}

/**
 * What worker threads do with authors' texts, by name. Pure functions of values that can
 * be copied between threads.
 */
export const tasks = {
  parse: parseDocument,
  render: renderWithTargets,
  plain: renderAsWritten,
  difference: (texts: { since: string; now: string; digest?: string }) => {
    const { since, now, digest } = texts;
    return digest === undefined
      ? differenceOf(since, now)
      : differenceOf(normalisedAs(digest, since), normalisedAs(digest, now));
  },
  prose: (options: CompareProseOptions & { digest?: string }) => {
    const { since, now, digest, ...rest } = options;
    const normalised = (text: typeof now) =>
      digest === undefined
        ? text
        : { ...text, body: normalisedAs(digest, text.body) };
    return compareProse({
      ...rest,
      since: normalised(since),
      now: normalised(now),
    });
  },
  pageText: (html: string): PublishedText => {
    const page = readPublishedPage(html);
    return {
      ...page,
      digest: digestOf(page),
      formerDigest: formerDigestOf(page),
      minutes: readingMinutes(page.body),
    };
  },
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
