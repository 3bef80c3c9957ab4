import { Entity } from '@backstage/catalog-model';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { calico } from '../../../__fixtures__/guide';
import { GATEWAY, gatewayGuides } from '../../../__fixtures__/links';
import { STORAGE } from '../../../__fixtures__/reviews';
import { failure } from '../../../__testUtils__/failure';
import { API, renderPages } from '../../../__testUtils__/renderPages';

const server = setupServer();
const PAGE = '/learning-paths/guides/kubernetes/calico';

const component = {
  entityRef: GATEWAY,
  title: 'Payments gateway',
  kind: 'Component',
  type: 'service',
  owner: gatewayGuides.owner,
  links: [{ origin: 'annotation' }],
  status: 'changed',
};
const api = {
  entityRef: 'api:default/payments',
  title: 'Payments API',
  kind: 'API',
  links: [{ origin: 'annotation' }],
};

const relations = [{ type: 'ownedBy', targetRef: STORAGE }];
const own: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: { name: 'own', title: 'Own API' },
  relations,
};
const linked: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'payments-gateway' },
  relations,
};

/** Stands for scrolling: what is watched comes near when a test says so. */
const watched: IntersectionObserverCallback[] = [];
const comeNear = () =>
  act(() =>
    watched.forEach(tell => {
      const seen: Partial<IntersectionObserverEntry> = {
        isIntersecting: true,
        target: document.body,
      };
      Reflect.apply(tell, undefined, [[seen]]);
    }),
  );

const answer = (
  respond: (query: URLSearchParams) => Response,
  teams: string[] = [],
) => {
  const asked: string[] = [];
  server.use(
    http.get(`${API}/guides`, () => HttpResponse.json(calico)),
    http.get(`${API}/guides/entities`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(searchParams.get('mine') ?? 'all');
      return respond(searchParams);
    }),
  );
  renderPages(PAGE, { teams, entities: [own, linked] });
  return asked;
};

const heading = () =>
  screen.findByRole('heading', { level: 1, name: calico.title });

describe('what a guide applies to', () => {
  registerMswTestHooks(server);
  const before = Object.getOwnPropertyDescriptor(
    globalThis,
    'IntersectionObserver',
  );

  beforeEach(() => {
    watched.length = 0;
    Object.defineProperty(globalThis, 'IntersectionObserver', {
      configurable: true,
      value: class {
        constructor(tell: IntersectionObserverCallback) {
          watched.push(tell);
        }
        observe() {}
        disconnect() {}
      },
    });
  });
  afterEach(() => {
    if (before) {
      Object.defineProperty(globalThis, 'IntersectionObserver', before);
    } else {
      Reflect.deleteProperty(globalThis, 'IntersectionObserver');
    }
  });

  it('is asked for when the reader comes near, and shown with its owners and states', async () => {
    const asked = answer(() => HttpResponse.json({ items: [component, api] }));
    await heading();
    expect(asked).toEqual([]);
    comeNear();
    const section = await screen.findByRole('region', { name: 'Applies to' });
    const [first, second] = within(section).getAllByRole('listitem');
    expect(first).toHaveTextContent('Payments gateway (Changed since)Payments');
    expect(
      within(first).getByRole('link', { name: 'Payments gateway' }),
    ).toHaveAttribute('href', '/catalog/default/component/payments-gateway');
    expect(second).toHaveTextContent('Payments API');
    expect(asked).toEqual(['all']);
    expect(within(section).queryByRole('button')).toBeNull();
  });

  it('shows what is of the reader first, and how many more there are', async () => {
    const many = Array.from({ length: 16 }, (_, at) => ({
      ...api,
      entityRef: `api:default/n${at}`,
      title: `API ${at}`,
    }));
    const asked = answer(
      query =>
        HttpResponse.json({
          items: query.has('mine') ? [component] : [...many, component],
        }),
      [STORAGE],
    );
    await heading();
    comeNear();
    const section = await screen.findByRole('region', { name: 'Applies to' });
    const items = within(section).getAllByRole('listitem');
    expect(items).toHaveLength(5);
    expect(items[0]).toHaveTextContent('Payments gateway (Changed since)Yours');
    expect([...asked].sort()).toEqual(['all', 'true']);
    await userEvent.click(
      within(section).getByRole('button', { name: 'and 12 more' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Applies to' });
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(17);
  });

  it('comes page by page', async () => {
    answer(query =>
      HttpResponse.json(
        query.has('cursor')
          ? { items: [api] }
          : { items: [component], nextCursor: 'x' },
      ),
    );
    await heading();
    comeNear();
    await userEvent.click(
      await screen.findByRole('button', { name: 'and more' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Applies to' });
    expect(within(dialog).queryByText('Payments API')).toBeNull();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Show more' }),
    );
    expect(await within(dialog).findByText('Payments API')).toBeInTheDocument();
  });

  it('can be said of a service of the reader', async () => {
    const sent: unknown[] = [];
    let isAdded = false;
    server.use(
      http.put(
        `${API}/entities/:kind/:namespace/:name/guides`,
        async ({ request, params }) => {
          const path = new URL(request.url).searchParams.get('path');
          sent.push([params.name, path, await request.json()]);
          isAdded = true;
          return HttpResponse.json(gatewayGuides);
        },
      ),
    );
    answer(
      query =>
        HttpResponse.json({
          items: [
            component,
            ...(isAdded && query.has('mine')
              ? [{ ...api, entityRef: 'api:default/own', title: 'Own API' }]
              : []),
          ],
        }),
      [STORAGE],
    );
    await heading();
    comeNear();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add to a service of mine' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: '“Calico Reference Architecture” applies to',
    });
    // What it applies to already is not offered.
    expect(
      (await within(dialog).findAllByRole('option')).map(
        option => option.textContent,
      ),
    ).toEqual(['Own API (API)']);
    await userEvent.type(
      within(dialog).getByLabelText(/^Note/),
      'We route ourselves',
    );
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect(
      await screen.findByText('It applies to Own API now.'),
    ).toBeInTheDocument();
    expect(sent).toEqual([
      ['own', calico.path, { note: 'We route ourselves' }],
    ]);
    expect(screen.getByRole('link', { name: 'Own API' })).toBeVisible();
  });

  it('is not there where it is nothing', async () => {
    const asked = answer(() => HttpResponse.json({ items: [] }));
    await heading();
    comeNear();
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(screen.queryByText(/Applies to/)).toBeNull();
  });

  it('fails in a quiet line, and leaves the guide alone', async () => {
    answer(() => failure(500));
    await heading();
    comeNear();
    expect(
      await screen.findByText(
        'What this guide applies to could not be loaded.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText('Text about Calico.')).toBeInTheDocument();
  });
});
