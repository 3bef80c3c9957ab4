import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { calico } from '../../../__fixtures__/guide';
import {
  guideFor,
  notReviewed,
  reviewed,
  STORAGE,
} from '../../../__fixtures__/reviews';
import { failure } from '../../../__testUtils__/failure';
import { showReview } from '../../../__testUtils__/reviewBackend';

const server = setupServer();

const panel = () => screen.findByRole('region', { name: 'Review' });
const comment = () => screen.findByRole('textbox');
const mark = (what: string) =>
  screen.findByRole('button', { name: `Mark as ${what}` });

const fail = () => failure(500);

describe('the form of a review', () => {
  registerMswTestHooks(server);

  it('is attested with a comment, to the text on the page', async () => {
    const { sent } = showReview(server, notReviewed, () => guideFor(reviewed));
    expect(
      await screen.findByText(
        'You attest for storage-squad to the text of 12 Nov 2026.',
      ),
    ).toBeInTheDocument();
    expect(await panel()).not.toHaveTextContent(/\bread\b/i);
    await userEvent.type(await comment(), ' Two lines{Enter}of text ');
    await userEvent.click(await mark('reviewed'));

    expect(await screen.findByText('Saved for storage-squad')).toHaveAttribute(
      'role',
      'status',
    );
    expect(sent).toEqual([
      {
        method: 'PUT',
        team: STORAGE,
        path: calico.path,
        match: '*',
        body: {
          outcome: 'reviewed',
          digest: calico.digest,
          comment: 'Two lines\nof text',
          opened: true,
        },
      },
    ]);
    expect(
      within(await panel()).getByText(
        'Reviewed: storage-squad, by Ana Lopes, 3 March 2026',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).toBeNull();
    await waitFor(() =>
      expect(
        screen.getByText('Saved for storage-squad').closest('[tabindex]'),
      ).toHaveFocus(),
    );
  });

  it('needs a reason and a day that is to come for an exception', async () => {
    const { sent } = showReview(server, notReviewed, () => guideFor(reviewed));
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Reviewed with an exception' }),
    );
    const button = await mark('reviewed with an exception');
    await userEvent.click(button);
    expect(screen.getByText('A reason is needed.')).toBeInTheDocument();
    expect(screen.getByText('An end date is needed.')).toBeInTheDocument();
    expect(await comment()).toHaveAttribute('aria-invalid', 'true');

    await userEvent.type(await comment(), 'No BGP in the lab');
    const day = screen.getByLabelText(/The exception ends on/);
    fireEvent.change(day, { target: { value: '2020-01-01' } });
    await userEvent.click(button);
    expect(screen.getByText('This day is past.')).toBeInTheDocument();
    expect(sent).toEqual([]);

    fireEvent.change(day, { target: { value: '2099-05-01' } });
    await userEvent.click(button);
    await waitFor(() =>
      expect(sent.map(({ body }) => body)).toEqual([
        {
          outcome: 'exception',
          digest: calico.digest,
          comment: 'No BGP in the lab',
          until: '2099-05-01',
          opened: true,
        },
      ]),
    );
  });

  it('needs a day too where the guide does not apply, if that is configured', async () => {
    const { sent } = showReview(
      server,
      { ...notReviewed, notApplicableNeedsUntil: true },
      () => guideFor(reviewed),
    );
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Not applicable' }),
    );
    await userEvent.type(await comment(), 'We run no clusters');
    await userEvent.click(await mark('not applicable'));
    expect(screen.getByText('An end date is needed.')).toBeInTheDocument();
    expect(sent).toEqual([]);
    fireEvent.change(screen.getByLabelText(/^Not applicable until/), {
      target: { value: '2099-05-01' },
    });
    await userEvent.click(await mark('not applicable'));
    await waitFor(() =>
      expect(sent[0]?.body).toMatchObject({ until: '2099-05-01' }),
    );
  });

  it('needs a reason, but no day, where the guide does not apply', async () => {
    const { sent } = showReview(server, notReviewed, () => guideFor(reviewed));
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Not applicable' }),
    );
    await userEvent.click(await mark('not applicable'));
    expect(screen.getByText('A reason is needed.')).toBeInTheDocument();
    await userEvent.type(await comment(), 'We run no clusters');
    await userEvent.click(await mark('not applicable'));
    await waitFor(() =>
      expect(sent.map(({ body }) => body)).toEqual([
        {
          outcome: 'not-applicable',
          digest: calico.digest,
          comment: 'We run no clusters',
          opened: true,
        },
      ]),
    );
  });

  it('counts the characters of a comment near the end', async () => {
    showReview(server, notReviewed, fail);
    fireEvent.change(await comment(), { target: { value: 'x'.repeat(1799) } });
    expect(screen.queryByText(/characters? left/)).toBeNull();
    fireEvent.change(await comment(), { target: { value: 'x'.repeat(1999) } });
    expect(screen.getByText('1 character left')).toBeInTheDocument();
    expect(await comment()).toHaveAttribute('maxlength', '2000');
  });
});
