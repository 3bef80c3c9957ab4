import { Coverage } from '@learning-paths/backstage-plugin-learning-paths-common';
import { http, HttpResponse } from 'msw';
import { SetupServer } from 'msw/node';
import { coverage } from '../__fixtures__/coverage';
import { kubernetes, onboarding } from '../__fixtures__/series';
import { API } from './renderPages';

/**
 * A backend that knows two paths, and answers each request for the coverage with what
 * `reply` gives; gives what was asked.
 */
export function coverageBackend(
  server: SetupServer,
  reply: (asked: URLSearchParams) => Coverage | Response = () => coverage,
): Record<string, string>[] {
  const asked: Record<string, string>[] = [];
  server.use(
    http.get(`${API}/series`, () =>
      HttpResponse.json({ items: [kubernetes, onboarding] }),
    ),
    http.get(`${API}/coverage`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(Object.fromEntries(searchParams));
      const given = reply(searchParams);
      return given instanceof Response ? given : HttpResponse.json(given);
    }),
  );
  return asked;
}
