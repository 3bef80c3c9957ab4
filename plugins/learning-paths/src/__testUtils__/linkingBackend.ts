import { http, HttpResponse } from 'msw';
import { SetupServer } from 'msw/node';
import { gatewayGuides } from '../__fixtures__/links';
import { kubernetes } from '../__fixtures__/series';
import { API } from './renderPages';

/** Where the backend has the guides of an entity. */
export const GUIDES = `${API}/entities/component/default/payments-gateway/guides`;

const [, podPriority] = gatewayGuides.items;

/** A backend that keeps the manual links of one entity; gives what was sent to it. */
export function linkingBackend(
  server: SetupServer,
  start = gatewayGuides,
  write?: () => Response,
) {
  let current = start;
  const sent: { method: string; path: string | null; body?: unknown }[] = [];
  const found = { path: '/guides/new', title: 'A New Guide', series: [] };
  server.use(
    http.get(GUIDES, () => HttpResponse.json(current)),
    http.get(`${API}/series`, () => HttpResponse.json({ items: [kubernetes] })),
    http.get(`${API}/series/:slug`, () => HttpResponse.json(kubernetes)),
    http.get(`${API}/guides/list`, ({ request }) => {
      const text = new URL(request.url).searchParams.get('text') ?? '';
      return HttpResponse.json({
        items: found.title.toLowerCase().includes(text) ? [found] : [],
      });
    }),
    http.put(GUIDES, async ({ request }) => {
      const path = new URL(request.url).searchParams.get('path');
      sent.push({ method: 'PUT', path, body: await request.json() });
      if (write) {
        return write();
      }
      const added = {
        ...podPriority,
        path: found.path,
        title: found.title,
        links: [{ origin: 'manual' as const, addedByName: 'Ana Lopes' }],
      };
      current = { ...current, items: [...current.items, added] };
      return HttpResponse.json(current);
    }),
    http.delete(GUIDES, ({ request }) => {
      const path = new URL(request.url).searchParams.get('path');
      sent.push({ method: 'DELETE', path });
      if (write) {
        return write();
      }
      const items = current.items.filter(guide => guide.path !== path);
      current = { ...current, items };
      return HttpResponse.json(current);
    }),
  );
  return sent;
}
