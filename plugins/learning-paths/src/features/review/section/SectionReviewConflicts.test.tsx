import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { trackedSeries } from '../../../__fixtures__/reviews';
import { failure } from '../../../__testUtils__/failure';
import {
  path,
  withGuide,
  calicoReviewedOnce,
  done,
  showSeries,
  openDialog,
  rows,
  submit,
  sectionBackend,
} from '../../../__testUtils__/sectionReview';
import { testSignals } from '../../../__testUtils__/testSignals';

const server = setupServer();

describe('a section that changes while it is reviewed', () => {
  registerMswTestHooks(server);

  it('names what moved meanwhile, records nothing, and can be sent again', async () => {
    const { sent } = sectionBackend(
      server,
      calicoReviewedOnce,
      (now, attempt) => {
        if (attempt > 1) {
          return done();
        }
        const moved = withGuide('network-policy', { digest: 'n1:new' });
        now(withGuide('calico', { version: 5, status: 'reviewed' }, moved));
        return failure(409, 'The text of Network Policy changed');
      },
    );
    await showSeries();
    const dialog = await openDialog();
    await userEvent.type(within(dialog).getByRole('textbox'), 'Fine');
    await userEvent.click(await submit(dialog, '3 guides'));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Nothing was recorded. The text of Network Policy changed.',
    );
    expect(rows(dialog, /^The ticked guide/)).toEqual([
      'Route ReflectorsDue again',
      'Network PolicyNot reviewedYou have not opened this textThe text changed meanwhile',
    ]);
    expect(rows(dialog, /^These stay/)[1]).toBe(
      'Calico Reference ArchitectureReviewedThe review changed meanwhile',
    );
    expect(within(dialog).getByRole('textbox')).toHaveValue('Fine');

    await userEvent.click(within(dialog).getByLabelText('Network Policy'));
    await userEvent.click(await submit(dialog, '2 guides'));
    await screen.findByText(/^Saved\. storage-squad reviewed 2 guides/);
    expect(sent[1]).toMatchObject({
      review: {
        comment: 'Fine',
        guides: [
          { path: path('calico-route-reflectors') },
          { path: path('network-policy'), digest: 'n1:new', opened: false },
        ],
      },
    });
  });

  it('says so where others did all of it meanwhile', async () => {
    sectionBackend(server, trackedSeries, now => {
      now({ ...trackedSeries, steps: trackedSeries.steps.slice(0, 1) });
      return failure(412, 'Somebody attested meanwhile');
    });
    await showSeries();
    const dialog = await openDialog();
    await userEvent.click(await submit(dialog, '3 guides'));
    expect(
      await within(dialog).findByText(
        'Nothing in this section asks for a review any more.',
      ),
    ).toBeInTheDocument();
    expect((await submit(dialog, '0 guides')).closest('button')).toBeDisabled();
  });

  it('keeps what was typed where the network fails, or the server forbids it', async () => {
    sectionBackend(server, trackedSeries, (_now, attempt) =>
      attempt > 1 ? failure(403, 'Ask a member') : HttpResponse.error(),
    );
    await showSeries();
    const dialog = await openDialog();
    await userEvent.type(within(dialog).getByRole('textbox'), 'Fine');
    await userEvent.click(await submit(dialog, '3 guides'));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      /could not be reached.*still there/,
    );
    await userEvent.click(await submit(dialog, '3 guides'));
    expect(
      await within(dialog).findByText('You may not do this. Ask a member'),
    ).toBeInTheDocument();
    expect(within(dialog).getByRole('textbox')).toHaveValue('Fine');
  });

  it('is about the texts that were there when it was opened, whatever comes in', async () => {
    const signals = testSignals();
    const { sent, asked, now } = sectionBackend(server, trackedSeries, done);
    await showSeries({ signalApi: signals.api });
    const dialog = await openDialog();
    await userEvent.type(within(dialog).getByRole('textbox'), 'Fine');
    now(withGuide('network-policy', { digest: 'n1:unseen' }));
    signals.send();
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(within(dialog).getByRole('textbox')).toHaveValue('Fine');
    await userEvent.click(await submit(dialog, '3 guides'));
    await screen.findByText(/^Saved/);
    expect(JSON.stringify(sent)).toContain('"n1:network-policy"');
    expect(JSON.stringify(sent)).not.toContain('n1:unseen');
  });
});
