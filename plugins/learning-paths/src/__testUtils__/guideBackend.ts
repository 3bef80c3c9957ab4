import { http, HttpResponse } from 'msw';
import { SetupServer } from 'msw/node';
import { calico, calicoInSeries, policyInSeries } from '../__fixtures__/guide';
import { failure } from './failure';
import { API } from './renderPages';

/** Our page of a guide, read on its own. */
export const ALONE = '/learning-paths/guides/kubernetes/calico';

/** The same guide, read as part of its path. */
export const IN_SERIES = `${ALONE}?series=kubernetes-platform`;

/** A backend that has two guides of a path; gives the addresses asked for. */
export function guideBackend(server: SetupServer): string[] {
  const asked: string[] = [];
  server.use(
    http.get(`${API}/guides`, ({ request }) => {
      const { searchParams, search } = new URL(request.url);
      asked.push(search);
      const series = searchParams.get('series');
      switch (searchParams.get('path')) {
        case calico.path:
          return HttpResponse.json(series ? calicoInSeries : calico);
        case policyInSeries.path:
          return HttpResponse.json(policyInSeries);
        default:
          return failure(404, 'none');
      }
    }),
  );
  return asked;
}
