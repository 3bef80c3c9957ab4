import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { calico } from '../../../__fixtures__/guide';
import {
  currentReview,
  guideFor,
  NETWORK,
  notReviewed,
  reviewed,
  STORAGE,
} from '../../../__fixtures__/reviews';
import { failure } from '../../../__testUtils__/failure';
import { API, renderPages } from '../../../__testUtils__/renderPages';
import {
  reviewBackend,
  showReview,
} from '../../../__testUtils__/reviewBackend';

const server = setupServer();
const ADDRESS =
  '/learning-paths/guides/kubernetes/calico?series=kubernetes-platform';

const panel = () => screen.findByRole('region', { name: 'Review' });
const comment = () => screen.findByRole('textbox');
const mark = (what: string) =>
  screen.findByRole('button', { name: `Mark as ${what}` });

const fail = () => failure(500);

describe('the review of a guide', () => {
  registerMswTestHooks(server);

  it('says of the current one that it is inherited, and of which section it was part', async () => {
    const marked = {
      ...currentReview,
      inheritedFrom: 'group:default/old-squad',
      section: { series: 'kubernetes-platform', title: 'Networking' },
      opened: false,
    };
    showReview(server, { ...reviewed, review: marked }, fail);
    await screen.findByText('As part of the section “Networking”');
    expect(screen.getByText('Attested without opening')).toBeInTheDocument();
    expect(
      await screen.findByText('Inherited from old-squad'),
    ).toBeInTheDocument();
  });

  it('is taken back with one click, and the page says so politely', async () => {
    const { sent } = showReview(server, reviewed, () => guideFor(notReviewed));
    expect(await panel()).toHaveTextContent('by Ana Lopes, 3 March 2026');
    expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Undo the review' }),
    );
    expect(
      await screen.findByText('Taken back. storage-squad: Not reviewed.'),
    ).toHaveAttribute('role', 'status');
    expect(sent).toEqual([
      { method: 'DELETE', team: STORAGE, path: calico.path, match: '"4"' },
    ]);
    expect(
      screen.queryByRole('button', { name: 'Undo the review' }),
    ).toBeNull();
  });

  it('can be changed where nothing is asked', async () => {
    const { sent } = showReview(server, reviewed, () => guideFor(reviewed));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Change the review' }),
    );
    await userEvent.click(await mark('reviewed'));
    await waitFor(() => expect(sent[0]?.match).toBe('"4"'));
  });

  it('is shown as plain text, with who did it on whose behalf', async () => {
    showReview(
      server,
      {
        ...reviewed,
        status: 'exception',
        capacity: 'steward',
        review: {
          ...currentReview,
          outcome: 'exception',
          capacity: 'steward',
          comment: '<b>No</b>\nBGP',
          until: '2027-05-01',
        },
      },
      fail,
    );
    expect(
      await screen.findByText(
        'Reviewed with an exception: Ana Lopes on behalf of storage-squad, 3 March 2026',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('Until 1 May 2027')).toBeInTheDocument();
    expect(screen.getByText(/<b>No<\/b>\s+BGP/)).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Change the review' }),
    );
    expect(
      screen.getByText(
        'You attest on behalf of storage-squad to the text of 12 Nov 2026.',
      ),
    ).toBeInTheDocument();
  });

  it('has no form for somebody who may not attest, and says whom to ask', async () => {
    const stewards = ['user:default/sam', 'group:default/platform'];
    showReview(server, { ...notReviewed, capacity: undefined, stewards }, fail);
    const said = await screen.findByText(
      /^Only members of storage-squad can attest for it\. On behalf of any team these can:$/,
    );
    expect(
      within(said)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual(['/catalog/default/user/sam', '/catalog/default/group/platform']);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('names nobody to ask where there are no stewards', async () => {
    showReview(server, { ...notReviewed, capacity: undefined }, fail);
    expect(
      await screen.findByText(
        'Only members of storage-squad can attest for it.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('says that none is expected, and takes one all the same', async () => {
    showReview(server, { ...notReviewed, expected: false }, fail);
    expect(
      await screen.findByText(
        'No review of this guide is expected from storage-squad.',
      ),
    ).toBeInTheDocument();
    expect(await mark('reviewed')).toBeEnabled();
  });

  it('is not there for somebody in no team', async () => {
    reviewBackend(server, calico, fail);
    renderPages(ADDRESS);
    expect(await panel()).toHaveTextContent(
      'You are in no team, so nothing is tracked.',
    );
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('follows the team that the reader picks, and keeps the comment', async () => {
    server.use(
      http.get(`${API}/guides`, ({ request }) => {
        const team = new URL(request.url).searchParams.get('team') ?? '';
        return HttpResponse.json(guideFor({ ...notReviewed, team }));
      }),
    );
    renderPages(ADDRESS, { teams: [STORAGE, NETWORK] });
    await userEvent.type(await comment(), 'Fine');
    const picker = screen.getByRole('combobox', { name: 'Review for' });
    await userEvent.selectOptions(picker, 'network-squad');
    expect(
      await screen.findByText(/You attest for network-squad/),
    ).toBeInTheDocument();
    expect(await comment()).toHaveValue('Fine');
    expect(picker).toHaveFocus();
  });
});
