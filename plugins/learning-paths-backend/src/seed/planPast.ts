import { InputError } from '@backstage/errors';
import {
  LibraryVisibility,
  VisibleLibrary,
} from '../library/LibraryVisibility';
import { isExternalPage } from '../library/external/externalPages';
import { parseAttestation } from '../reviews/parseAttestation';
import { ReviewOptions } from '../reviews/readReviewOptions';
import { findSection } from '../reviews/sections';
import { ContentStore, DocumentFacts } from '../store/content/types';
import { FormerText, Past, PastAttestation } from '../store/seed/types';
import { dayFrom, workingTime } from './days';
import { formerText } from './formerText';
import { People, writerOf } from './people';
import { PastReview, Seed } from './readSeedOptions';

/** Texts that were replaced had been there since long before the first review. */
const formerTextDays = 365;

/** What a past is worked out from. */
export interface PastInput {
  seed: Seed;
  library: VisibleLibrary;
  libraryVisibility: Pick<LibraryVisibility, 'guide'>;
  people: People;
  contents: Pick<ContentStore, 'loadBody' | 'loadShownFiles'>;
  options: ReviewOptions;
  /** Milliseconds since 1970; days count back from here. */
  now: number;
}

/**
 * Works out what was attested when, by the rules that hold for everybody who attests.
 *
 * @throws InputError, NotAllowedError, NotFoundError when somebody could not have said so
 */
export async function planPast(input: PastInput): Promise<Past> {
  const { seed, now } = input;
  const texts: FormerText[] = [];
  for (const earlier of seed.texts) {
    const { changedDaysAgo, path } = earlier;
    const at = (daysAgo: number) => workingTime({ now, daysAgo, turn: 0 });
    texts.push(
      await formerText({
        ...input,
        ...(await findGuide(input, path)),
        earlier,
        since: at(changedDaysAgo + formerTextDays),
        until: at(changedDaysAgo),
      }),
    );
  }
  const attestations: PastAttestation[] = [];
  for (const [index, review] of seed.reviews.entries()) {
    attestations.push(...(await attestationsOf(review, index, texts, input)));
  }
  return { texts, attestations: inOrder(attestations) };
}

async function attestationsOf(
  review: PastReview,
  index: number,
  texts: readonly FormerText[],
  input: PastInput,
): Promise<PastAttestation[]> {
  const { library, people, options, now } = input;
  const { team, daysAgo, outcome = 'reviewed', comment, untilInDays } = review;
  const writer = writerOf(review, people, options);
  const section =
    review.section &&
    findSection(library, {
      series: review.section.series,
      section: review.section.title,
      guides: review.guides.map(path => ({ path, digest: '' })),
    });
  const attestations: PastAttestation[] = [];
  for (const [place, path] of review.guides.entries()) {
    const { guide, guideId } = await findGuide(input, path);
    // A section is attested to at once.
    const at = workingTime({
      now,
      daysAgo,
      turn: index + (section ? 0 : place),
    });
    const former = texts.find(text => text.guideId === guideId);
    const digest =
      former && at < former.until ? former.text.digest : guide.digest;
    const statement = parseAttestation(
      {
        outcome,
        comment,
        until:
          untilInDays === undefined ? undefined : dayFrom(now, untilInDays),
        digest,
        opened: true,
      },
      {
        guide,
        now: at.getTime(),
        notApplicableNeedsUntil: options.notApplicableNeedsUntil,
      },
    );
    const { source, file } = guide;
    attestations.push({
      team,
      at,
      entry: {
        guide: { guideId, file: { source, file } },
        attestation: { ...statement, ...writer, section },
      },
    });
  }
  return attestations;
}

async function findGuide(
  { library, libraryVisibility }: PastInput,
  path: string,
): Promise<{ guide: DocumentFacts; guideId: string }> {
  const guide = await libraryVisibility.guide(library, path);
  const guideId = library.snapshot.guideId(guide.path);
  if (isExternalPage(guide) || guideId === undefined) {
    throw new InputError(`'${path}' is no guide of the content`);
  }
  return { guide, guideId };
}

/** Oldest first; whoever attests again has seen the review that was there before. */
function inOrder(attestations: readonly PastAttestation[]): PastAttestation[] {
  const versions = new Map<string, number>();
  return attestations
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ team, at, entry }) => {
      const key = `${team} ${entry.guide.guideId}`;
      const version = versions.get(key);
      versions.set(key, (version ?? 0) + 1);
      return { team, at, entry: { ...entry, version } };
    });
}
