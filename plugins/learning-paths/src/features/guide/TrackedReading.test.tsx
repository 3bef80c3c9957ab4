import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { calico } from '../../__fixtures__/guide';
import { API, READER, renderPages } from '../../__testUtils__/renderPages';
import { articleId } from '../../shared/urls/anchors';
import { Reading } from '../../shared/reading/readings';

const server = setupServer();
const KEY = `reading.${READER}`;
const PAGE = '/learning-paths/guides/kubernetes/calico';

const headings = ['first', 'second', 'third'].map(id => ({
  id,
  text: `The ${id} part`,
  depth: 2,
}));
const html = headings
  .map(({ id, text }) => `<h2 id="${id}">${text}</h2><p>Words.</p>`)
  .join('');

/** Stands for scrolling: what is in view is what a test says. */
const observers: { tell: IntersectionObserverCallback; seen: Set<Element> }[] =
  [];
const comeTo = (...elements: Element[]) =>
  act(() => {
    for (const { tell, seen } of observers) {
      const entries = elements
        .filter(element => seen.has(element))
        .map(target => ({ isIntersecting: true, target }));
      if (entries.length > 0) {
        Reflect.apply(tell, undefined, [entries]);
      }
    }
  });
const heading = (id: string) => document.getElementById(articleId(id))!;
const end = () => document.querySelector('article')!.nextElementSibling!;
const wait = (milliseconds: number) =>
  act(() => jest.advanceTimersByTimeAsync(milliseconds));

const press = (name: string) =>
  userEvent
    .setup({ advanceTimers: jest.advanceTimersByTime })
    .click(screen.getByRole('button', { name }));

async function visit(kept?: Partial<Reading>, path = PAGE) {
  server.use(
    http.get(`${API}/guides`, () =>
      HttpResponse.json({ ...calico, html, headings }),
    ),
    http.get(`${API}/guides/entities`, () => HttpResponse.json({ items: [] })),
  );
  const storageApi = mockApis.storage();
  const bucket = storageApi.forBucket('learning-paths');
  if (kept) {
    const entry = { id: calico.path, title: calico.title, at: 1, ...kept };
    await bucket.set(KEY, {
      version: 1,
      entries: [JSON.parse(JSON.stringify(entry))],
    });
  }
  renderPages(path, { storageApi });
  await screen.findByRole('heading', { level: 1, name: calico.title });
  await screen.findByRole('button', { name: /^Mark as/ });
  const stored = (): Reading[] => {
    const { value } = bucket.snapshot(KEY);
    return JSON.parse(JSON.stringify(value ?? { entries: [] })).entries;
  };
  return { stored };
}

describe('the reader’s own place in a guide', () => {
  registerMswTestHooks(server);
  const before = Object.getOwnPropertyDescriptor(
    globalThis,
    'IntersectionObserver',
  );
  beforeEach(() => {
    jest.useFakeTimers({ advanceTimers: true });
    observers.length = 0;
    Object.defineProperty(globalThis, 'IntersectionObserver', {
      configurable: true,
      value: class {
        readonly #seen = new Set<Element>();
        constructor(tell: IntersectionObserverCallback) {
          observers.push({ tell, seen: this.#seen });
        }
        observe(element: Element) {
          this.#seen.add(element);
        }
        disconnect() {
          this.#seen.clear();
        }
      },
    });
  });
  afterEach(() => {
    jest.useRealTimers();
    if (before) {
      Object.defineProperty(globalThis, 'IntersectionObserver', before);
    } else {
      Reflect.deleteProperty(globalThis, 'IntersectionObserver');
    }
  });

  it('is kept once they have been at a heading for a moment', async () => {
    const { stored } = await visit();
    comeTo(heading('first'), heading('second'));
    await wait(500);
    comeTo(heading('third'));
    await wait(6_000);
    expect(stored()).toMatchObject([
      {
        id: calico.path,
        title: calico.title,
        heading: { id: 'third', text: 'The third part' },
      },
    ]);
    expect(stored()[0].finishedAt).toBeUndefined();
  });

  it('is offered when they come back, and stays what it was when they only look in', async () => {
    const { stored } = await visit({ heading: { id: 'second', text: 'x' } });
    const link = await screen.findByRole('link', {
      name: 'Continue where you stopped: The second part',
    });
    expect(link).toHaveAttribute('href', `${PAGE}#second`);
    await wait(8_000);
    expect(stored()[0].heading).toMatchObject({ id: 'second' });
    comeTo(heading('first'));
    expect(link).toBeInTheDocument();
    comeTo(heading('second'));
    expect(link).not.toBeInTheDocument();
  });

  it('is found by its words where its anchor changed, and left alone where it is gone', async () => {
    await visit({ heading: { id: 'old', text: 'The third part' } });
    expect(
      await screen.findByRole('link', { name: /^Continue.*The third part$/ }),
    ).toHaveAttribute('href', `${PAGE}#third`);
    await press('Stay here');
    expect(screen.queryByRole('link', { name: /^Continue where/ })).toBeNull();
  });

  it('is not offered in a guide that they finished', async () => {
    await visit({ heading: { id: 'second', text: '' }, finishedAt: 1 });
    await screen.findByRole('button', { name: 'Mark as not read' });
    expect(screen.queryByRole('link', { name: /^Continue where/ })).toBeNull();
  });

  it('says that the guide is read after a while at its end, unless they say otherwise', async () => {
    const { stored } = await visit();
    comeTo(end());
    await wait(2_000);
    expect(screen.getByRole('button', { name: 'Mark as read' })).toBeEnabled();
    await wait(4_000);
    expect(screen.getByText(/^You read this guide on/)).toBeInTheDocument();
    await press('Mark as not read');
    comeTo(end());
    await wait(10_000);
    expect(
      screen.getByRole('button', { name: 'Mark as read' }),
    ).toBeInTheDocument();
    expect(stored()[0].finishedAt).toBeUndefined();
    await press('Mark as read');
    await wait(4_000);
    expect(stored()[0].finishedAt).toBeGreaterThan(0);
  });

  it('moves with the guide', async () => {
    const { stored } = await visit(
      { id: '/guides/old/calico', heading: { id: 'second', text: '' } },
      '/learning-paths/guides/old/calico',
    );
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Mark as read' }),
      ).toBeEnabled(),
    );
    expect(
      await screen.findByRole('link', { name: /^Continue.*The second part$/ }),
    ).toBeInTheDocument();
    await wait(8_000);
    const entries = stored().filter(entry => !('gone' in entry));
    expect(entries).toMatchObject([
      { id: calico.path, heading: { id: 'second' } },
    ]);
  });
});
