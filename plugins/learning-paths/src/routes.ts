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

/** Under it, the path of a guide, which has slashes and so cannot be a parameter. */
export const guidesRouteRef = createSubRouteRef({
  id: 'learning-paths:guides',
  parent: rootRouteRef,
  path: '/guides',
});

/** State of the content sources, and the problems in their files. */
export const healthRouteRef = createSubRouteRef({
  id: 'learning-paths:health',
  parent: rootRouteRef,
  path: '/health',
});

/** The TechDocs page of an entity; without TechDocs such links become plain text. */
export const viewTechDocRouteRef = createExternalRouteRef({
  id: 'view-techdoc',
  optional: true,
  params: ['namespace', 'kind', 'name'],
  defaultTarget: 'techdocs.docRoot',
});
