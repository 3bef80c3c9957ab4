import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { calico } from '../../__fixtures__/guide';
import { GATEWAY, gatewayGuides } from '../../__fixtures__/links';
import { failure } from '../../__testUtils__/failure';
import { API, renderPages } from '../../__testUtils__/renderPages';

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

const answer = (respond: () => Response) => {
  let requests = 0;
  server.use(
    http.get(`${API}/guides`, () => HttpResponse.json(calico)),
    http.get(`${API}/guides/entities`, () => {
      requests += 1;
      return respond();
    }),
  );
  renderPages(PAGE);
  return () => requests;
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

  it('is asked for when the reader comes near, and opened on demand', async () => {
    const requests = answer(() =>
      HttpResponse.json({ items: [component, api] }),
    );
    await heading();
    expect(requests()).toBe(0);
    comeNear();
    const button = await screen.findByRole('button', {
      name: 'Applies to 2 entities',
    });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText('Payments gateway')).toBeNull();
    await userEvent.click(button);

    const components = within(
      screen.getByRole('region', { name: 'Component' }),
    );
    expect(components.getByRole('listitem')).toHaveTextContent(
      'Payments gateway · serviceOwner: Payments · Changed since',
    );
    expect(
      components.getByRole('link', { name: 'Payments gateway' }),
    ).toHaveAttribute('href', '/catalog/default/component/payments-gateway');
    expect(screen.getByRole('region', { name: 'API' })).toHaveTextContent(
      'Nobody owns it',
    );
  });

  it('comes page by page', async () => {
    let requests = 0;
    answer(() => {
      requests += 1;
      return HttpResponse.json(
        requests === 1
          ? { items: [component], nextCursor: 'x' }
          : { items: [api] },
      );
    });
    await heading();
    comeNear();
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Applies to entities: 1 and more',
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Payments API')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Applies to 2 entities' }),
    ).toBeInTheDocument();
  });

  it('is not there where it is nothing', async () => {
    const requests = answer(() => HttpResponse.json({ items: [] }));
    await heading();
    comeNear();
    await waitFor(() => expect(requests()).toBe(1));
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
