import {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { guideReadPermission } from '@learning-paths/backstage-plugin-learning-paths-common';
import { ContentOptions } from '../content/readContentOptions';
import { mountsOf } from '../content/sources/mountsOf';
import { guideResourceRef, guideRules } from '../permissions/guideRules';
import { PermissionGuideVisibility } from '../permissions/GuideVisibility';
import { ContentStore } from '../store/content/types';
import { LibraryVisibility } from './LibraryVisibility';
import { CachingSnapshotReader, SnapshotReader } from './SnapshotReader';

/** What the library's room needs. */
export interface LibraryDeps {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  stores: { contents: ContentStore };
  options: { content: ContentOptions };
}

/** What other rooms build on. */
export interface Library {
  snapshots: SnapshotReader;
  libraryVisibility: LibraryVisibility;
}

/** The snapshot of all content, and what each caller may see of it. */
export function createLibrary(deps: LibraryDeps): Library {
  const { permissionsRegistry } = deps;
  const { contents } = deps.stores;
  const { sources, imageHosts } = deps.options.content;
  const snapshots = new CachingSnapshotReader({
    contents,
    mounts: mountsOf(sources),
    imageHosts,
  });
  permissionsRegistry.addResourceType({
    resourceRef: guideResourceRef,
    permissions: [guideReadPermission],
    rules: guideRules,
    getResources: async paths => {
      const { library } = await snapshots.current();
      return paths.map(path => library.document(path));
    },
  });
  const libraryVisibility = new LibraryVisibility({
    contents,
    snapshots,
    visibility: PermissionGuideVisibility.create(deps),
  });
  return { snapshots, libraryVisibility };
}
