import { InputError } from '@backstage/errors';
import { digestParts, digestWith } from '@learning-paths/content';
import { ContentStore, DocumentFacts } from '../store/content/types';
import { FormerText } from '../store/seed/types';
import { EarlierText } from './readSeedOptions';

/**
 * The text that a guide had before today's: today's with what was edited put back, so that
 * the rest of it is the author's own whatever becomes of it.
 *
 * @throws InputError when the text of today has no such words, or has them twice
 */
export async function formerText(options: {
  guide: DocumentFacts;
  guideId: string;
  earlier: EarlierText;
  contents: Pick<ContentStore, 'loadBody' | 'loadShownFiles'>;
  since: Date;
  until: Date;
}): Promise<FormerText> {
  const { guide, guideId, earlier, contents, since, until } = options;
  const { title } = guide;
  const body = earlier.edits.reduce(
    (text, edit) => undo(text, edit, guide.path),
    (await contents.loadBody(guide)) ?? '',
  );
  const files = await contents.loadShownFiles(guide);
  const digest = digestWith(digestParts({ title, body }), files);
  const { revision } = earlier;
  const text = { digest, revision, title, body, files };
  return { guideId, text, since, until };
}

function undo(
  text: string,
  { now, before }: EarlierText['edits'][number],
  path: string,
): string {
  const [start, end, ...others] = text.split(now);
  if (end === undefined || others.length > 0) {
    throw new InputError(
      `The text of '${path}' has ${
        end === undefined ? 'nowhere' : 'more than once'
      } what was edited: ${JSON.stringify(now.slice(0, 80))}`,
    );
  }
  return `${start}${before}${end}`;
}
