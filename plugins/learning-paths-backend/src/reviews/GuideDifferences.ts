import { NotFoundError } from '@backstage/errors';
import {
  ChangedFile,
  GuideChanges,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { ContentPool, ShownFile } from '@learning-paths/content';
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

/** Bytes of differences that are kept. */
const keptBytes = 32 * 1024 * 1024;

type Hunks = Awaited<ReturnType<ContentPool['difference']>>;

/** What telling differences stands on. */
export interface GuideDifferencesOptions {
  libraryVisibility: LibraryVisibility;
  contents: ContentStore;
  externalPages: Pick<ExternalPageStore, 'loadText' | 'listOrigins'>;
  entities: EntityAccess;
  reviews: Pick<ReviewStore, 'loadText' | 'listTextSources'>;
  pool: ContentPool;
}

/** {@inheritDoc GuideChangesReader} */
export class GuideDifferences implements GuideChangesReader {
  readonly #options: GuideDifferencesOptions;
  /** By both digests, which name the texts, whoever reads them. */
  readonly #hunks = new SharedResults<Hunks>({
    maxBytes: keptBytes,
    bytesOf: hunks => JSON.stringify(hunks).length,
  });

  constructor(options: GuideDifferencesOptions) {
    this.#options = options;
  }

  async find(options: ChangesOptions): Promise<GuideChanges> {
    const { libraryVisibility, reviews, pool } = this.#options;
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
    const hunks = await this.#hunks.get(
      `${before.digest}\n${now.digest}`,
      async () =>
        pool.difference({
          since: before.body,
          now: now.body,
          digest: before.digest,
        }),
    );
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
      changedHunks: hunks.filter(({ kind }) => kind === 'changed').length,
      hunks,
    };
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
