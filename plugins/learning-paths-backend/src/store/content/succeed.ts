import { Knex } from 'knex';
import { chunks } from '../../util/chunks';
import { PresentDigest, Succession } from '../digestSuccessors';
import { AttestationRow } from '../rows';
import { IdentityChange, KnownGuide, SourceChange } from './types';

/**
 * Which recorded digests are of texts that were read just now: those of guides that a
 * former rule gave, and those of files that did not change at all. Only what somebody
 * could still ask for.
 */
export async function successionsOf(
  tx: Knex.Transaction,
  options: {
    change: SourceChange;
    guides: readonly KnownGuide[];
    identities: IdentityChange;
  },
): Promise<Succession[]> {
  const { change, guides, identities } = options;
  const moves = change.documents.flatMap(({ file, succeeds }) =>
    succeeds ? [[file, succeeds] as const] : [],
  );
  if (moves.length === 0) {
    return [];
  }
  const attested = await attestedOf(
    tx,
    moves.map(([, { former }]) => former),
  );
  const known = new Map(guides.map(guide => [guide.guideId, guide]));
  const families = familiesOf(guides);
  const idOf = new Map(
    identities.documents
      .filter(({ source }) => source === change.sourceId)
      .map(({ file, guideId }) => [file, guideId]),
  );
  return moves.flatMap(([file, { former, stored, to }]) => {
    const guideId = idOf.get(file);
    if (guideId === undefined) {
      return [];
    }
    const guideIds = [guideId, ...(families.get(guideId) ?? [])];
    const isAsked =
      attested.has(former) || known.get(guideId)?.digest === former;
    return [
      ...(stored ? [{ guideIds, digest: stored, isSure: true, to }] : []),
      ...(isAsked && former !== stored
        ? [{ guideIds, digest: former, isSure: false, to }]
        : []),
    ];
  });
}

/** Leaves out of what is new the texts that only have another digest. */
export function withoutMoves(
  change: IdentityChange,
  guides: readonly KnownGuide[],
  present: PresentDigest,
): IdentityChange {
  const known = new Map(guides.map(guide => [guide.guideId, guide.digest]));
  return {
    ...change,
    changed: change.changed.filter(
      ({ guideId, digest }) => present(guideId, known.get(guideId)) !== digest,
    ),
  };
}

async function attestedOf(
  tx: Knex.Transaction,
  digests: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of chunks(digests, 500)) {
    const rows: (string | null)[] = await tx<AttestationRow>('attestations')
      .whereIn('digest', some)
      .distinct()
      .pluck('digest');
    rows.forEach(digest => found.add(digest ?? ''));
  }
  return found;
}

/** Guides that were merged, by the one that they live on in; merges are kept flat. */
function familiesOf(guides: readonly KnownGuide[]): Map<string, string[]> {
  const families = new Map<string, string[]>();
  for (const { guideId, mergedInto } of guides) {
    if (mergedInto) {
      families.set(mergedInto, [...(families.get(mergedInto) ?? []), guideId]);
    }
  }
  return families;
}
