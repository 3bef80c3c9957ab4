import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { calico, calicoInSeries } from '../../__fixtures__/guide';
import {
  guideFor,
  NETWORK,
  notReviewed,
  STORAGE,
} from '../../__fixtures__/reviews';
import { failure } from '../../__testUtils__/failure';
import { API, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();
const ADDRESS =
  '/learning-paths/guides/kubernetes/calico?series=kubernetes-platform';

const answer = (withTeam: () => Response) =>
  server.use(
    http.get(`${API}/guides`, ({ request }) =>
      new URL(request.url).searchParams.has('team')
        ? withTeam()
        : HttpResponse.json(calicoInSeries),
    ),
  );

const ask = async () => {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Why is that?' }),
  );
  return screen.findByRole('dialog', { name: 'Why is that?' });
};

describe('what somebody without a team is told', () => {
  registerMswTestHooks(server);

  it('says where they are in the path, what a team is and who can add them', async () => {
    answer(() => failure(500));
    renderPages(ADDRESS);
    const card = await screen.findByRole('region', { name: 'Review' });
    expect(card).toHaveTextContent('You are at guide 3 of 26');
    expect(
      within(card).getByRole('button', { name: 'Next: Network Policy' }),
    ).toHaveAttribute('href', expect.stringContaining('network-policy'));
    expect(card).toHaveTextContent('A team is a Group of the catalog');
    expect(card).toHaveTextContent('can add you');
    expect(
      within(card).getByRole('link', { name: /What a Group is/ }),
    ).toHaveAttribute('target', '_blank');
    expect(within(card).queryByRole('textbox')).toBeNull();
  });

  it('says no position of a guide that is read on its own', async () => {
    server.use(http.get(`${API}/guides`, () => HttpResponse.json(calico)));
    renderPages('/learning-paths/guides/kubernetes/calico');
    const card = await screen.findByRole('region', { name: 'Review' });
    expect(card).not.toHaveTextContent('You are at');
  });

  it('says of a Group outside the filter that it is not asked', async () => {
    const guide = guideFor({
      ...notReviewed,
      expected: false,
      isTracked: false,
    });
    answer(() => HttpResponse.json(guide));
    renderPages(ADDRESS, { teams: [STORAGE] });
    expect(await ask()).toHaveTextContent('learningPaths.teams.filter');
  });

  it('has nothing to explain where only this guide is not asked of the team', async () => {
    const guide = guideFor({ ...notReviewed, expected: false });
    answer(() => HttpResponse.json(guide));
    renderPages(ADDRESS, { teams: [STORAGE] });
    await screen.findByText(/No review of this guide is expected/);
    expect(screen.queryByRole('button', { name: 'Why is that?' })).toBeNull();
  });

  // The app keeps decisions by the team that they are about.
  it.each([
    ['lacks permission', STORAGE, false, 'learning-paths.review.read'],
    ['is in a Group that is hidden', NETWORK, true, 'shows you no Group'],
  ])('says why to somebody who %s', async (_, team, allow, words) => {
    answer(() => failure(allow ? 404 : 403));
    renderPages(ADDRESS, { teams: [team], allow });
    expect(await ask()).toHaveTextContent(words);
  });

  it('leads from the index to the words, and back', async () => {
    server.use(
      http.get(`${API}/series`, () => HttpResponse.json({ items: [] })),
    );
    renderPages('/learning-paths');
    const button = await screen.findByRole('button', {
      name: 'How to join a team',
    });
    await userEvent.click(button);
    const dialog = await screen.findByRole('dialog', {
      name: 'How to join a team',
    });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Close' }),
    );
    expect(button).toHaveFocus();
  });
});
