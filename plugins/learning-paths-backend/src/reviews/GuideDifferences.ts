import { NotFoundError } from '@backstage/errors';
import {
  ChangedFile,
  ChangesSummary,
  GuideChanges,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import {
  ContentPool,
  ShortcodeNames,
  ShownFile,
} from '@learning-paths/content';
import {
  VisibleLibrary,
  LibraryVisibility,
} from '../library/LibraryVisibility';
import { mayReadTextOf } from '../library/origins';
import { AnyGuide, isExternalPage } from '../library/external/externalPages';
import { SharedResults } from '../util/SharedResults';
import { EntityAccess } from '../library/external/types';
import { ExternalPageStore } from '../store/external/types';
import { KeptText, ReviewStore } from '../store/reviews/types';
import { ContentStore } from '../store/content/types';
import { ChangesOptions, GuideChangesReader } from './types';

/** Bytes of differences that are kept: line by line, and as prose. */
const keptBytes = 32 * 1024 * 1024;

/**
 * Milliseconds after which a difference is told as prose again that took too long: the
 * machine may have been busy with something else.
 */
const retryMs = 600_000;

type Hunks = Awaited<ReturnType<ContentPool['difference']>>;

/** Without it, it took too long or is too large. */
interface KeptProse {
  prose?: Awaited<ReturnType<ContentPool['prose']>>;
}

/** Two texts of a guide. */
interface ComparedTexts {
  guide: AnyGuide;
  before: KeptText;
  now: Required<KeptText>;
}

/** What telling differences stands on. */
export interface GuideDifferencesOptions {
  libraryVisibility: LibraryVisibility;
  contents: ContentStore;
  externalPages: Pick<ExternalPageStore, 'loadText' | 'listOrigins'>;
  entities: EntityAccess;
  reviews: Pick<ReviewStore, 'loadText' | 'listTextSources'>;
  pool: ContentPool;
  /** What sites call the shortcodes that we know. */
  shortcodes: ShortcodeNames;
}

/** {@inheritDoc GuideChangesReader} */
export class GuideDifferences implements GuideChangesReader {
  readonly #options: GuideDifferencesOptions;
  /** By both digests, which name the texts, whoever reads them. */
  readonly #hunks = new SharedResults<Hunks>({
    maxBytes: keptBytes,
    bytesOf: hunks => JSON.stringify(hunks).length,
  });
  readonly #prose = new SharedResults<KeptProse>({
    maxBytes: keptBytes,
    bytesOf: kept => JSON.stringify(kept).length,
    keptMs: kept => (kept.prose ? undefined : retryMs),
  });

  constructor(options: GuideDifferencesOptions) {
    this.#options = options;
  }

  async find(options: ChangesOptions): Promise<GuideChanges> {
    const texts = await this.#texts(options);
    const { guide, before, now } = texts;
    const [hunks, prose] = await Promise.all([
      this.#hunksOf(texts),
      this.#proseOf(texts),
    ]);
    const files = changedFiles(before.files ?? now.files, now.files);
    return {
      path: guide.path,
      since: options.since,
      now: now.digest,
      title:
        before.title === now.title
          ? undefined
          : { since: before.title, now: now.title },
      changeNote: guide.changeNote,
      files: files.length > 0 ? files : undefined,
      changedHunks: countOf(hunks),
      hunks,
      prose,
    };
  }

  async summarise(options: ChangesOptions): Promise<ChangesSummary> {
    const texts = await this.#texts(options);
    const { guide, now } = texts;
    const prose = await this.#proseOf(texts);
    return {
      path: guide.path,
      since: options.since,
      now: now.digest,
      changes: prose?.changes ?? countOf(await this.#hunksOf(texts)),
      sections: prose?.sections,
    };
  }

  async #hunksOf({ before, now }: ComparedTexts): Promise<Hunks> {
    return this.#hunks.get(keyOf(before, now), async () =>
      this.#options.pool.difference({
        since: before.body,
        now: now.body,
        digest: before.digest,
      }),
    );
  }

  async #proseOf(texts: ComparedTexts): Promise<KeptProse['prose']> {
    const { guide, before, now } = texts;
    const { pool, shortcodes } = this.#options;
    const isPlain = isExternalPage(guide);
    const kept = await this.#prose.get(
      `${isPlain} ${keyOf(before, now)}`,
      async () => ({
        prose: await pool.prose({
          since: { title: before.title, body: before.body },
          now: { title: now.title, body: now.body },
          digest: before.digest,
          replacedFiles: replacedTargets(before.files ?? now.files, now.files),
          isPlain,
          shortcodes,
        }),
      }),
    );
    return kept.prose;
  }

  /** @throws NotFoundError when there is no such guide or text for this caller */
  async #texts(options: ChangesOptions): Promise<ComparedTexts> {
    const { libraryVisibility, reviews } = this.#options;
    const visibleLibrary = await libraryVisibility.forCaller(options);
    const guide = await libraryVisibility.guide(visibleLibrary, options.path);
    const guideId = visibleLibrary.snapshot.guideId(guide.path) ?? '';
    await this.#requireReadable(guide, guideId, options);
    await this.#requireSource(visibleLibrary, guide, {
      guideId,
      digest: options.since,
    });
    const before = await reviews.loadText({
      guideId,
      digest: options.since,
    });
    if (!before) {
      throw new NotFoundError(
        `No text of '${guide.path}' with the digest '${options.since}' is kept; only texts that somebody attested to are`,
      );
    }
    const now = await this.#textNow(guide);
    if (!now) {
      throw new NotFoundError(
        `The text of '${guide.path}' changed just now; load the page again`,
      );
    }
    return { guide, before, now };
  }

  /** A guide may have come from a source that this caller may not read. */
  async #requireSource(
    visibleLibrary: VisibleLibrary,
    guide: AnyGuide,
    text: { guideId: string; digest: string },
  ): Promise<void> {
    const sources = await this.#options.reviews.listTextSources(text);
    if (
      sources.length > 0 &&
      !sources.some(source => mayReadTextOf(visibleLibrary, guide, source))
    ) {
      throw new NotFoundError(
        `The text of '${guide.path}' with the digest '${text.digest}' is from a content source that you may not read`,
      );
    }
  }

  async #textNow(guide: AnyGuide): Promise<Required<KeptText> | undefined> {
    const { contents, externalPages } = this.#options;
    const { digest } = guide;
    if (digest === undefined) {
      return undefined;
    }
    if (isExternalPage(guide)) {
      const text = await externalPages.loadText({ ref: guide.path, digest });
      return text && { ...text, digest, files: [] };
    }
    const body = await contents.loadBody(guide);
    return body === undefined
      ? undefined
      : {
          digest,
          title: guide.title,
          body,
          files: await contents.loadShownFiles(guide),
        };
  }

  /**
   * A series may name the TechDocs of an entity that the catalog hides from some; and an
   * entity may, for a while, show the TechDocs of such an entity as its own.
   */
  async #requireReadable(
    guide: AnyGuide,
    guideId: string,
    { credentials, since }: ChangesOptions,
  ): Promise<void> {
    if (!isExternalPage(guide) || guide.target.kind !== 'techdocs') {
      return;
    }
    const { entityRef } = guide.target;
    const { entities, externalPages } = this.#options;
    const origins = await externalPages.listOrigins({
      guideId,
      digests: [since, guide.digest ?? ''],
    });
    const entityRefs = [...new Set([entityRef, ...origins])];
    if (!(await entities.mayRead({ credentials, entityRefs }))) {
      throw new NotFoundError(
        `The catalog has no '${entityRef}', or you may not read it, so the difference of its TechDocs is not shown; ask its owner`,
      );
    }
  }
}

/** Names two texts. */
function keyOf(before: KeptText, now: KeptText): string {
  return `${before.digest}\n${now.digest}`;
}

function countOf(hunks: Hunks): number {
  return hunks.filter(({ kind }) => kind === 'changed').length;
}

/** Targets, as the text writes them now, of files with other bytes than before. */
function replacedTargets(
  before: readonly ShownFile[],
  now: readonly ShownFile[],
): string[] {
  const known = new Map(before.map(({ target, hash }) => [target, hash]));
  return now
    .filter(({ target, hash }) => (known.get(target) ?? hash) !== hash)
    .map(({ target }) => target);
}

/** Which files a text shows now that it did not show so before, and the other way round. */
function changedFiles(
  before: readonly ShownFile[],
  now: readonly ShownFile[],
): ChangedFile[] {
  const known = new Map(before.map(file => [file.target, file]));
  const shown = new Set(now.map(({ target }) => target));
  return [
    ...now.flatMap(({ target, path, hash }): ChangedFile[] => {
      const earlier = known.get(target);
      if (earlier?.hash === hash) {
        return [];
      }
      return [{ kind: earlier ? 'replaced' : 'added', path }];
    }),
    ...before
      .filter(({ target }) => !shown.has(target))
      .map(({ path }): ChangedFile => ({ kind: 'removed', path })),
  ];
}
