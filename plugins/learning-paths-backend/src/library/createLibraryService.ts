import { LoggerService } from '@backstage/backend-plugin-api';
import { ContentPool } from '@learning-paths/content';
import { ContentOptions } from '../content/readContentOptions';
import {
  ContentStore,
  DocumentFacts,
  RenderStore,
} from '../store/content/types';
import { DefaultLibraryService } from './DefaultLibraryService';
import { GuideRenderer } from './GuideRenderer';
import { LibraryVisibility } from './LibraryVisibility';
import { TeamProgressReader } from './TeamProgress';
import { LibraryService } from './types';

/** What showing the library needs. */
export interface LibraryServiceDeps {
  logger: LoggerService;
  pool: ContentPool;
  stores: { contents: ContentStore; renders: RenderStore };
  libraryVisibility: LibraryVisibility;
  teamProgressReader: TeamProgressReader;
  options: {
    content: ContentOptions;
    /** Whole sections may be attested to at once. */
    reviews: { sectionReview: boolean };
  };
  /** Names what besides content decides how answers look; part of ETags. */
  setup: string;
  editUrl: (document: DocumentFacts) => string | undefined;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Shows learning paths, guides and the files beside them, with how far a team is. */
export function createLibraryService(deps: LibraryServiceDeps): LibraryService {
  const { contents, renders } = deps.stores;
  const { imageHosts, shortcodes } = deps.options.content;
  return new DefaultLibraryService({
    ...deps,
    contents,
    teamProgress: deps.teamProgressReader,
    sectionReview: deps.options.reviews.sectionReview,
    renderer: new GuideRenderer({
      contents,
      renders,
      pool: deps.pool,
      imageHosts,
      shortcodes,
      now: deps.now,
    }),
  });
}
