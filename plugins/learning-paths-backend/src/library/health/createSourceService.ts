import { PermissionsService } from '@backstage/backend-plugin-api';
import { Ingestor } from '../../content/ingest/types';
import { SourceOptions } from '../../content/sources/readSources';
import { nextRun } from '../../content/sources/scheduleTimes';
import { ContentSource } from '../../content/sources/types';
import { ContentStore } from '../../store/content/types';
import { LibraryVisibility } from '../LibraryVisibility';
import { AuthorizedSourceService } from './AuthorizedSourceService';
import { DefaultSourceService } from './DefaultSourceService';
import { SourceService } from './types';

/** What the health of the content needs. */
export interface SourceServiceDeps {
  permissions: PermissionsService;
  stores: { contents: ContentStore };
  sources: readonly ContentSource[];
  ingestor: Ingestor;
  libraryVisibility: LibraryVisibility;
  options: { content: { sources: readonly SourceOptions[] } };
}

/** The sources, their problems, and a way to read one again. */
export function createSourceService(deps: SourceServiceDeps): SourceService {
  const { permissions, options } = deps;
  return new AuthorizedSourceService({
    permissions,
    sources: new DefaultSourceService({
      ...deps,
      contents: deps.stores.contents,
      nextRefresh: (id, lastAttempt) => {
        const source = options.content.sources.find(known => known.id === id);
        return source && nextRun(source.schedule, lastAttempt);
      },
    }),
  });
}
