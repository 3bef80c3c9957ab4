import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { LearningPathsClient } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useLocation } from 'react-router-dom';
import { GuideHtml } from '../features/article';
import { learningPathsApiRef } from '../shared/query/learningPathsApiRef';
import { rootRouteRef, viewTechDocRouteRef } from '../shared/urls/routes';

const discoveryApi = mockApis.discovery({ baseUrl: 'http://example.com' });
const series = { slug: 'platform', paths: new Set(['/guides/in-path']) };

function Address() {
  const { pathname, search, hash } = useLocation();
  return <p data-testid="address">{`${pathname}${search}${hash}`}</p>;
}

/** An article of a path named `platform`, with the real client behind its images. */
export function renderArticle(html: string) {
  return renderInTestApp(
    <>
      <GuideHtml html={html} series={series} />
      <Address />
    </>,
    {
      mountedRoutes: {
        '/learning-paths': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/docs/:namespace/:kind/:name': viewTechDocRouteRef,
      },
      initialRouteEntries: ['/?series=platform'],
      apis: [
        discoveryApi,
        mockApis.fetch(),
        [
          learningPathsApiRef,
          new LearningPathsClient({ discoveryApi, fetchApi: { fetch } }),
        ],
      ],
    },
  );
}
