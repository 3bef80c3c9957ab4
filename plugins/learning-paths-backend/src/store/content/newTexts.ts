import { RecordedText } from '../recordTexts';
import { IdentityChange, IdentityDocument, KnownGuide } from './types';

/**
 * Texts and revisions that guides did not have before. An author who raises the revision
 * of the same text says that it changed.
 */
export function newTexts(options: {
  documents: readonly IdentityDocument[];
  guides: readonly KnownGuide[];
  change: IdentityChange;
}): RecordedText[] {
  const keyOf = ({ source, file }: { source: string; file: string }) =>
    `${source}\n${file}`;
  const documents = new Map(options.documents.map(d => [keyOf(d), d]));
  const known = new Map(options.guides.map(guide => [guide.guideId, guide]));
  const changed = new Map(
    options.change.changed.map(text => [text.guideId, text]),
  );
  const now = new Date();
  return options.change.documents.flatMap(live => {
    const { guideId } = live;
    const document = documents.get(keyOf(live));
    const before = known.get(guideId);
    const text = changed.get(guideId);
    if (!document || (!text && before?.revision === document.revision)) {
      return [];
    }
    const { digest, revision } = document;
    const isRaised =
      revision !== undefined &&
      before?.revision !== undefined &&
      revision > before.revision;
    const changedAt =
      text || isRaised ? changedAtOf(text, now) : before?.changedAt ?? now;
    return [{ guideId, digest, revision, changedAt }];
  });
}

function changedAtOf(
  text: IdentityChange['changed'][number] | undefined,
  now: Date,
): Date {
  return text?.lastmod ? new Date(text.lastmod) : now;
}
