import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import {
  currentReview,
  guideFor,
  notReviewed,
  reviewed,
  STORAGE,
} from '../../__fixtures__/reviews';
import { renderPages } from '../../__testUtils__/renderPages';
import { reviewBackend } from '../../__testUtils__/reviewBackend';
import { testSignals } from '../../__testUtils__/testSignals';

const server = setupServer();
const ADDRESS =
  '/learning-paths/guides/kubernetes/calico?series=kubernetes-platform';

function show() {
  const signals = testSignals();
  const running = reviewBackend(server, guideFor(notReviewed), () =>
    guideFor(reviewed),
  );
  renderPages(ADDRESS, { teams: [STORAGE], signalApi: signals.api });
  return { ...running, ...signals };
}

const comment = () => screen.findByRole('textbox');

describe('a guide that is open while something changes', () => {
  registerMswTestHooks(server);

  it('shows what a colleague attested; what is being typed stays, and so does the focus', async () => {
    const { now, send } = show();
    await userEvent.type(await comment(), 'Half a sen');
    const theirs = { ...currentReview, reviewedByName: 'Sam Okafor' };
    now(
      guideFor({
        ...notReviewed,
        status: 'due',
        review: { ...theirs, status: 'due' },
      }),
    );
    send();
    expect(
      await screen.findByText(
        'Reviewed: storage-squad, by Sam Okafor, 3 March 2026',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText('Loading…')).toBeNull();
    expect(await comment()).toHaveFocus();
    expect(await comment()).toHaveValue('Half a sen');
  });

  it('keeps its text until the reader wants the new one, and then attests to that', async () => {
    const { now, send, sent } = show();
    await userEvent.type(await comment(), 'Fine');
    now({
      ...guideFor(notReviewed),
      digest: 'n1:new',
      html: '<p>New text.</p>',
    });
    send();
    const load = await screen.findByRole('button', {
      name: 'Load the new text',
    });
    expect(screen.getByText('Text about Calico.')).toBeInTheDocument();
    await userEvent.click(load);
    expect(await screen.findByText('New text.')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Load the new text' }),
    ).toBeNull();
    await waitFor(() => expect(document.body).not.toHaveFocus());

    await userEvent.click(
      await screen.findByRole('button', { name: 'Mark as reviewed' }),
    );
    await screen.findByText('Saved for storage-squad');
    expect(sent[0].body).toEqual({
      outcome: 'reviewed',
      comment: 'Fine',
      digest: 'n1:new',
      opened: true,
    });
  });
});
