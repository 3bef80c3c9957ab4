import { Entity } from '@backstage/catalog-model';
import {
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
  TranslationApi,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import {
  mockApis,
  renderTestApp,
  RenderTestAppOptions,
} from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import learningPathsPlugin from '../alpha';

/** Where the tests' backend is. */
export const API = 'http://example.com/api/learning-paths';

/** Who reads the pages in the tests. */
export const READER = 'user:default/ana';

const docRoot = createRouteRef({ params: ['namespace', 'kind', 'name'] });

/** Stands for TechDocs: a page at its address. */
const techDocsPlugin = createFrontendPlugin({
  pluginId: 'techdocs',
  routes: { docRoot },
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/docs/:namespace/:kind/:name',
        routeRef: docRoot,
        loader: async () => <p>TechDocs</p>,
      },
    }),
  ],
});

/** What the app around our pages is like. */
export interface RenderPagesOptions {
  allow?: boolean;
  techDocs?: boolean;
  translationApi?: TranslationApi;
  /** Entity refs of the reader's teams. */
  teams?: string[];
  /** What the reader's browser kept. */
  storageApi?: ReturnType<typeof mockApis.storage>;
  /** What the catalog has. */
  entities?: Entity[];
  /** Absent as in an app without signals. */
  signalApi?: SignalApi;
  /** Of the app. */
  config?: RenderTestAppOptions['config'];
}

/** An app of the new frontend system with our real plugin in it, at an address. */
export function renderPages(address: string, options: RenderPagesOptions = {}) {
  const {
    allow = true,
    techDocs = true,
    translationApi = mockApis.translation(),
    teams = [],
    storageApi = mockApis.storage(),
    entities = [],
    signalApi,
    config,
  } = options;
  return renderTestApp({
    features: techDocs
      ? [learningPathsPlugin, techDocsPlugin]
      : [learningPathsPlugin],
    initialRouteEntries: [address],
    config,
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      mockApis.discovery({ baseUrl: 'http://example.com' }),
      mockApis.fetch(),
      mockApis.permission({
        authorize: allow ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      }),
      mockApis.identity({
        userEntityRef: READER,
        ownershipEntityRefs: [READER, ...teams],
      }),
      storageApi,
      [catalogApiRef, catalogApiMock({ entities })],
      [translationApiRef, translationApi],
      ...(signalApi ? [[signalApiRef, signalApi] as const] : []),
    ],
  });
}
