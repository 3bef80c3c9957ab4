import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  Review,
  TeamView,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  changed,
  changes,
  guideFor,
  review,
  reviewed,
  STORAGE,
} from '../../../__fixtures__/reviews';
import { failure } from '../../../__testUtils__/failure';
import { API, renderPages } from '../../../__testUtils__/renderPages';

const server = setupServer();
const ADDRESS =
  '/learning-paths/guides/kubernetes/calico?series=kubernetes-platform';

function show(view: TeamView, hash = '') {
  server.use(
    http.get(`${API}/guides`, () => HttpResponse.json(guideFor(view))),
  );
  renderPages(`${ADDRESS}${hash}`, { teams: [STORAGE] });
}

const notice = () =>
  screen.findByRole('region', { name: 'State of the review' });
const seeChanges = async () =>
  userEvent.click(
    await screen.findByRole('button', { name: 'See what changed' }),
  );

const as = (
  status: TeamView['status'],
  of: Partial<Review> = {},
): TeamView => ({
  ...changed,
  status,
  review: { ...review, ...of },
});

describe('the notice above a guide', () => {
  registerMswTestHooks(server);
  beforeEach(() => {
    Element.prototype.scrollIntoView = jest.fn();
  });

  it.each([
    [
      'changed',
      as('changed'),
      'Changed since storage-squad reviewed it on 3 March 2026 (Ana Lopes).',
    ],
    [
      'due',
      as('due'),
      'Due again: storage-squad reviewed it on 3 March 2026 (Ana Lopes).',
    ],
    [
      'not applicable, and the text moved',
      as('not-applicable', { outcome: 'not-applicable' }),
      'Changed since storage-squad found it not applicable on 3 March 2026 (Ana Lopes).',
    ],
    [
      'another text under the same revision',
      as('reviewed', { textMoved: false, textDiffers: true }),
      'The text differs; its author calls it minor. storage-squad reviewed the earlier one on 3 March 2026 (Ana Lopes).',
    ],
    [
      'not applicable, with another text under the same revision',
      as('not-applicable', {
        outcome: 'not-applicable',
        textMoved: false,
        textDiffers: true,
      }),
      'The text differs; its author calls it minor.',
    ],
  ])('says what became of the review: %s', async (_name, view, words) => {
    show(view);
    expect(await notice()).toHaveTextContent(words);
    expect(
      screen.getByRole('button', { name: 'See what changed' }),
    ).toHaveAttribute('aria-expanded', 'false');
  });

  it('is not there where the review holds', async () => {
    show(reviewed);
    await screen.findByText(/by Ana Lopes/);
    expect(
      screen.queryByRole('region', { name: 'State of the review' }),
    ).toBeNull();
  });

  it('shows what changed, on demand', async () => {
    let requests = 0;
    server.use(
      http.get(`${API}/guides/changes`, () => {
        requests += 1;
        return HttpResponse.json(changes);
      }),
    );
    show(changed);
    await notice();
    expect(requests).toBe(0);
    await seeChanges();
    const view = await screen.findByRole('region', { name: 'What changed' });
    const heading = await within(view).findByRole('heading', {
      name: 'What changed',
    });
    expect(heading).toHaveFocus();
    expect(view).toHaveTextContent(
      'The authors say: Route reflectors past 100 nodes',
    );
    const [first, second] = within(view).getAllByRole('group');
    expect(first.querySelector('del')).toHaveTextContent(
      'Removed: a full mesh',
    );
    expect(first.querySelector('ins')).toHaveTextContent(
      'Added: route reflectors',
    );
    expect(second).toHaveAccessibleName('Change 2 of 2');

    expect(within(view).getByText('six')).toBeInTheDocument();
    expect(within(view).queryByText(/three/)).toBeNull();
    await userEvent.click(
      within(view).getByRole('button', { name: '5 unchanged lines' }),
    );
    expect(within(view).getByText(/three/)).toBeInTheDocument();
  });

  it('shows what changed at once to those whom a link led to it', async () => {
    server.use(
      http.get(`${API}/guides/changes`, () => HttpResponse.json(changes)),
    );
    show(changed, '#what-changed');
    expect(
      await screen.findByRole('region', { name: 'What changed' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Hide what changed' }),
    ).toHaveAttribute('aria-expanded', 'true');
  });

  it('names the files that are others, beside or in place of words', async () => {
    server.use(
      http.get(`${API}/guides/changes`, () =>
        HttpResponse.json({
          ...changes,
          title: undefined,
          changedHunks: 0,
          hunks: [],
          files: [
            { kind: 'replaced', path: '/images/map.png' },
            { kind: 'removed', path: '/images/old.svg' },
          ],
        }),
      ),
    );
    show(changed);
    await seeChanges();
    const files = await screen.findByRole('list', {
      name: 'Images and other files that the text shows:',
    });
    expect(
      within(files)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(['Replaced: /images/map.png', 'Removed: /images/old.svg']);
    expect(screen.getByText('No words differ.')).toBeInTheDocument();
  });

  it('leads from change to change by keys and by buttons', async () => {
    server.use(
      http.get(`${API}/guides/changes`, () => HttpResponse.json(changes)),
    );
    show(changed);
    await seeChanges();
    const groups = await screen.findAllByRole('group', { name: /^Change/ });
    const at = (text: string) =>
      expect(screen.getByText(text)).toHaveAttribute('role', 'status');
    at('2 changes');
    await userEvent.keyboard('n');
    expect(groups[0]).toHaveFocus();
    at('Change 1 of 2');
    await userEvent.keyboard('n');
    expect(groups[1]).toHaveFocus();
    await userEvent.keyboard('n');
    expect(groups[1]).toHaveFocus();
    await userEvent.keyboard('p');
    expect(groups[0]).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Next change' }));
    expect(groups[1]).toHaveFocus();
    await userEvent.click(
      screen.getByRole('button', { name: 'Previous change' }),
    );
    expect(groups[0]).toHaveFocus();
  });

  it('says so where the earlier text is not kept', async () => {
    server.use(http.get(`${API}/guides/changes`, () => failure(404)));
    show(changed);
    await seeChanges();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the earlier text is not kept',
    );
  });

  it('tries again where the difference could not be loaded', async () => {
    server.use(http.get(`${API}/guides/changes`, () => failure(500)));
    show(changed);
    await seeChanges();
    const retry = await screen.findByRole('button', { name: 'Retry' });
    server.use(
      http.get(`${API}/guides/changes`, () =>
        HttpResponse.json({
          ...changes,
          title: undefined,
          hunks: [],
          changedHunks: 0,
        }),
      ),
    );
    await userEvent.click(retry);
    expect(await screen.findByText('No words differ.')).toBeInTheDocument();
  });

  it.each([
    ['Still fine: review again', {}, { outcome: 'reviewed' }],
    [
      'Still so: attest again',
      { outcome: 'exception', comment: 'No BGP', until: '2099-05-01' } as const,
      { outcome: 'exception', comment: 'No BGP', until: '2099-05-01' },
    ],
  ])('takes one click beside the difference: %s', async (name, of, body) => {
    const sent: unknown[] = [];
    server.use(
      http.get(`${API}/guides/changes`, () => HttpResponse.json(changes)),
      http.put(`${API}/reviews`, async ({ request }) => {
        sent.push([request.headers.get('If-Match'), await request.json()]);
        server.use(
          http.get(`${API}/guides`, () =>
            HttpResponse.json(guideFor(reviewed)),
          ),
        );
        return HttpResponse.json(reviewed.review);
      }),
    );
    show(as('changed', of));
    await seeChanges();
    const view = await screen.findByRole('region', { name: 'What changed' });
    expect(view).toHaveTextContent(
      'You attest for storage-squad to the text of 12 Nov 2026.',
    );
    await userEvent.click(within(view).getByRole('button', { name }));
    await waitFor(() =>
      expect(
        screen.queryByRole('region', { name: 'State of the review' }),
      ).toBeNull(),
    );
    expect(sent).toEqual([
      ['"4"', { ...body, digest: guideFor(reviewed).digest, opened: true }],
    ]);
    expect(screen.getByText('Saved for storage-squad')).toBeInTheDocument();
    expect(document.body).not.toHaveFocus();
  });

  it('says beside the difference why the click was not taken', async () => {
    server.use(
      http.get(`${API}/guides/changes`, () => HttpResponse.json(changes)),
      http.put(`${API}/reviews`, () => failure(403, 'Ask a member')),
    );
    show(changed);
    await seeChanges();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Still fine: review again' }),
    );
    expect(await screen.findAllByRole('alert')).toHaveLength(1);
    expect(screen.getByRole('alert')).toHaveTextContent('Ask a member');
  });

  it('asks for a new end date, in the form, where one has passed', async () => {
    show(
      as('due', {
        outcome: 'exception',
        until: '2026-01-01',
        textMoved: false,
      }),
    );
    await notice();
    expect(screen.queryByRole('button', { name: /^Still/ })).toBeNull();
    expect(screen.getByRole('textbox')).toBeInTheDocument();
  });

  it('shows no button to somebody who may not attest', async () => {
    show({ ...as('due', { textMoved: false }), capacity: undefined });
    await notice();
    expect(screen.queryByRole('button', { name: /^Still/ })).toBeNull();
  });
});
