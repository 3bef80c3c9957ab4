import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** The index of learning paths. */
export const rootRouteRef = createRouteRef({ id: 'learning-paths' });

/** One series. */
export const seriesRouteRef = createSubRouteRef({
  id: 'learning-paths:series',
  parent: rootRouteRef,
  path: '/series/:slug',
});

/**
 * Under it, the path of a guide below the folder `guides`, which has slashes and so cannot
 * be a parameter. A guide elsewhere has its address below `/documents`.
 */
export const guidesRouteRef = createSubRouteRef({
  id: 'learning-paths:guides',
  parent: rootRouteRef,
  path: '/guides',
});

/**
 * An external page that is a guide: in TechDocs or on a website, named by `?ref=`. Its id and path
 * are older than its name here, and stay: people keep addresses.
 */
export const externalPageRouteRef = createSubRouteRef({
  id: 'learning-paths:outside',
  parent: rootRouteRef,
  path: '/outside',
});

/** State of the content sources, and the problems in their files. */
export const healthRouteRef = createSubRouteRef({
  id: 'learning-paths:health',
  parent: rootRouteRef,
  path: '/health',
});

/** How far all teams are, by the concerns of series. */
export const coverageRouteRef = createSubRouteRef({
  id: 'learning-paths:coverage',
  parent: rootRouteRef,
  path: '/coverage',
});

/** One team and all its learning. */
export const teamRouteRef = createSubRouteRef({
  id: 'learning-paths:team',
  parent: rootRouteRef,
  path: '/teams/:kind/:namespace/:name',
});

/** Entities that guides apply to, by the review state of their owners. */
export const entitiesRouteRef = createSubRouteRef({
  id: 'learning-paths:entities',
  parent: rootRouteRef,
  path: '/entities',
});

/** Where apps mount the tab on the pages of entities. */
export const ENTITY_TAB = '/platform-guides';

/** The tab on the page of an entity; the app says where that is. */
export const entityGuidesRouteRef = createRouteRef({
  id: 'learning-paths:entity-guides',
});

/** The list of the catalog's entities; without one there is no link to Groups. */
export const catalogIndexRouteRef = createExternalRouteRef({
  id: 'catalog-index',
  optional: true,
  defaultTarget: 'catalog.catalogIndex',
});

/** The TechDocs page of an entity; without TechDocs such links become plain text. */
export const viewTechDocRouteRef = createExternalRouteRef({
  id: 'view-techdoc',
  optional: true,
  params: ['namespace', 'kind', 'name'],
  defaultTarget: 'techdocs.docRoot',
});
