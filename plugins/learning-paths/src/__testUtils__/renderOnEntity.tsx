import { Entity } from '@backstage/catalog-model';
import {
  TranslationApi,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { LearningPathsClient } from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReactElement } from 'react';
import { learningPathsApiRef } from '../shared/query/learningPathsApiRef';
import { rootRouteRef } from '../shared/urls/routes';
import { READER } from './renderPages';

const discoveryApi = mockApis.discovery({ baseUrl: 'http://example.com' });

/** What stands on the page of an entity or on the home page, with the real client behind it. */
export function renderOnEntity(
  element: ReactElement,
  options: {
    entity?: Entity;
    address?: string;
    translationApi?: TranslationApi;
    /** Entity refs of the reader's teams. */
    teams?: string[];
  } = {},
) {
  const {
    entity,
    address = '/',
    translationApi = mockApis.translation(),
    teams = [],
  } = options;
  return renderInTestApp(
    <div data-testid="on-entity">
      {entity ? (
        <EntityProvider entity={entity}>{element}</EntityProvider>
      ) : (
        element
      )}
    </div>,
    {
      mountedRoutes: {
        '/learning-paths': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: [address],
      apis: [
        discoveryApi,
        mockApis.fetch(),
        mockApis.storage(),
        mockApis.identity({
          userEntityRef: READER,
          ownershipEntityRefs: [READER, ...teams],
        }),
        [catalogApiRef, catalogApiMock()],
        [translationApiRef, translationApi],
        [
          learningPathsApiRef,
          new LearningPathsClient({ discoveryApi, fetchApi: { fetch } }),
        ],
      ],
    },
  );
}
