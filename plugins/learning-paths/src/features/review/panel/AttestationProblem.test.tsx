import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  changed,
  changes,
  currentReview,
  guideFor,
  notReviewed,
  reviewed,
} from '../../../__fixtures__/reviews';
import { failure } from '../../../__testUtils__/failure';
import { API } from '../../../__testUtils__/renderPages';
import { showReview } from '../../../__testUtils__/reviewBackend';

const server = setupServer();

const comment = () => screen.findByRole('textbox');
const mark = (what: string) =>
  screen.findByRole('button', { name: `Mark as ${what}` });

describe('an attestation that is not taken', () => {
  registerMswTestHooks(server);

  it('keeps the comment when the text moved, and shows the new text and what changed', async () => {
    const { sent, now } = showReview(server, changed, () =>
      sent.length > 1
        ? guideFor(reviewed)
        : failure(409, 'The text changed meanwhile'),
    );
    await userEvent.type(await comment(), 'Fine');
    await userEvent.click(await mark('reviewed'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The text changed while you were here',
    );
    expect(await comment()).toHaveValue('Fine');

    const asked: (string | null)[] = [];
    server.use(
      http.get(`${API}/guides/changes`, ({ request }) => {
        asked.push(new URL(request.url).searchParams.get('since'));
        return HttpResponse.json(changes);
      }),
    );
    now({ ...guideFor(changed), digest: 'n1:new', html: '<p>New text.</p>' });
    await userEvent.click(
      screen.getByRole('button', { name: 'Load the new text' }),
    );
    expect(await screen.findByText('New text.')).toBeInTheDocument();
    expect(await screen.findByText('route reflectors')).toBeInTheDocument();
    expect(asked).toEqual(['n1:0']);
    expect(await comment()).toHaveValue('Fine');

    await userEvent.click(await mark('reviewed'));
    await screen.findByText('Saved for storage-squad');
    expect(sent[1].body).toEqual({
      outcome: 'reviewed',
      digest: 'n1:new',
      comment: 'Fine',
      opened: true,
    });
  });

  it('shows the review of somebody who was quicker, and keeps the comment', async () => {
    const theirs = { ...currentReview, reviewedByName: 'Sam Okafor' };
    const { sent, now } = showReview(server, notReviewed, () => {
      if (sent.length > 1) {
        return guideFor(reviewed);
      }
      now(guideFor({ ...reviewed, review: { ...theirs, version: 9 } }));
      return failure(412, 'Somebody attested meanwhile');
    });
    await userEvent.type(await comment(), 'Fine');
    await userEvent.click(await mark('reviewed'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Somebody else attested meanwhile.*by Sam Okafor, 3 March 2026/,
    );
    expect(await comment()).toHaveValue('Fine');
    await userEvent.click(await mark('reviewed'));
    await screen.findByText('Saved for storage-squad');
    expect(sent.map(({ match }) => match)).toEqual(['*', '"9"']);
  });

  it('says whom to ask where the server forbids it', async () => {
    showReview(server, notReviewed, () =>
      failure(403, 'Only members; ask a member'),
    );
    await userEvent.click(await mark('reviewed'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not do this. Only members; ask a member',
    );
  });

  it('keeps what was typed when the network fails, to be sent again', async () => {
    const { sent } = showReview(server, notReviewed, () =>
      sent.length > 1 ? guideFor(reviewed) : HttpResponse.error(),
    );
    await userEvent.type(await comment(), 'Fine');
    await userEvent.click(await mark('reviewed'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /could not be reached.*still there/,
    );
    expect(await comment()).toHaveValue('Fine');
    await userEvent.click(await mark('reviewed'));
    expect(
      await screen.findByText('Saved for storage-squad'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
