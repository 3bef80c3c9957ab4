import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { Series } from '@learning-paths/backstage-plugin-learning-paths-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { STORAGE, trackedSeries } from '../../../__fixtures__/reviews';
import { READER } from '../../../__testUtils__/renderPages';
import {
  MENU,
  path,
  withGuide,
  calicoReviewedOnce,
  done,
  opened,
  showSeries,
  openDialog,
  rows,
  submit,
  sectionBackend,
} from '../../../__testUtils__/sectionReview';

const server = setupServer();

describe('reviewing a whole section', () => {
  registerMswTestHooks(server);

  it('says exactly what it covers before it is done', async () => {
    sectionBackend(server, trackedSeries, done);
    await showSeries();
    const dialog = await openDialog();
    await within(dialog).findByRole('list', { name: /^The 3 ticked guides/ });
    expect(rows(dialog, /^The 3 ticked guides become “Reviewed”/)).toEqual([
      'Calico Reference ArchitectureChanged since · See what changed: Calico Reference Architecture',
      'Route ReflectorsDue again',
      'Network PolicyNot reviewed',
    ]);
    expect(rows(dialog, /^These stay as they are/)).toEqual([
      'Container NetworkingReviewed',
      'Route Reflectors at ScaleNot applicable',
    ]);
    const look = within(dialog).getByRole('link', { name: /^See what/ });
    expect(look).toHaveAttribute('target', '_blank');
    expect(look).toHaveAttribute(
      'href',
      '/learning-paths/guides/kubernetes/calico?series=kubernetes-platform',
    );
    expect(dialog).toHaveTextContent(
      'You attest for storage-squad to these 3 texts as they are now.',
    );
  });

  it('attests to the texts that it showed', async () => {
    const { sent } = sectionBackend(server, calicoReviewedOnce, now => {
      const reviewed = { status: 'reviewed' as const, version: 9 };
      now(
        ['calico', 'calico-route-reflectors', 'network-policy'].reduce(
          (series, name) => withGuide(name, reviewed, series),
          calicoReviewedOnce,
        ),
      );
      return done();
    });
    await showSeries();
    const dialog = await openDialog();
    await userEvent.type(within(dialog).getByRole('textbox'), ' All of it ');
    await userEvent.click(await submit(dialog, '3 guides'));
    expect(
      await screen.findByText(
        'Saved. storage-squad reviewed 3 guides of “Container Networking”.',
      ),
    ).toHaveAttribute('role', 'status');
    expect(sent).toEqual([
      {
        team: STORAGE,
        review: {
          series: 'kubernetes-platform',
          section: 'Container Networking',
          comment: 'All of it',
          guides: [
            {
              path: path('calico'),
              digest: 'n1:calico',
              version: 4,
              opened: true,
            },
            {
              path: path('calico-route-reflectors'),
              digest: 'n1:calico-route-reflectors',
              opened: true,
            },
            {
              path: path('network-policy'),
              digest: 'n1:network-policy',
              opened: true,
            },
          ],
        },
      },
    ]);
    // Nothing is left to review, so the menu is gone.
    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: 'Container Networking' }),
      ).toHaveFocus(),
    );
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('button', { name: MENU })).toBeNull();
  });

  it('is about what the reader has opened; of what else they tick, the record will say so', async () => {
    const { sent } = sectionBackend(server, trackedSeries, done);
    await showSeries({}, [
      [path('calico'), 'n1:an-older-text'],
      [path('calico-route-reflectors'), 'n1:calico-route-reflectors'],
    ]);
    const dialog = await openDialog();
    expect(await submit(dialog, '1 guide')).toBeInTheDocument();
    expect(rows(dialog, /^The ticked guide becomes/)).toEqual([
      expect.stringMatching(/^Calico.*You have not opened this text$/),
      'Route ReflectorsDue again',
      'Network PolicyNot reviewedYou have not opened this text',
    ]);
    const box = (title: string) => within(dialog).getByLabelText(title);
    expect(box('Route Reflectors')).toBeChecked();
    expect(box('Network Policy')).not.toBeChecked();
    expect(within(dialog).queryByRole('status')).toBeNull();

    await userEvent.click(box('Route Reflectors'));
    expect((await submit(dialog, '0 guides')).closest('button')).toBeDisabled();
    await userEvent.click(box('Network Policy'));
    expect(within(dialog).getByRole('status')).toHaveTextContent(
      '1 of these you have not opened. The record will say: attested without opening.',
    );
    await userEvent.click(await submit(dialog, '1 guide'));
    await screen.findByText(/^Saved\. storage-squad reviewed 1 guide of/);
    expect(sent).toMatchObject([
      {
        review: {
          guides: [
            {
              path: path('network-policy'),
              digest: 'n1:network-policy',
              opened: false,
            },
          ],
        },
      },
    ]);
  });

  it('ticks what the reader opens in another tab meanwhile', async () => {
    sectionBackend(server, trackedSeries, done);
    const storageApi = mockApis.storage();
    await showSeries({ storageApi });
    const dialog = await openDialog();
    const box = within(dialog).getByLabelText('Network Policy');
    expect(box).not.toBeChecked();
    await storageApi
      .forBucket('learning-paths')
      .set(`opened.${READER}`, opened);
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(box).toBeChecked());
    expect(await submit(dialog, '3 guides')).toBeInTheDocument();
  });

  it('is on behalf of the team for a steward; leaving it goes back to the menu', async () => {
    sectionBackend(server, { ...trackedSeries, capacity: 'steward' }, done);
    await showSeries();
    expect(await openDialog()).toHaveTextContent(
      'You attest on behalf of storage-squad to these 3 texts',
    );
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: MENU })).toHaveFocus(),
    );
  });

  it.each<[string, Partial<Series>]>([
    ['may not attest', { capacity: undefined }],
    ['has it switched off', { sectionReview: false }],
    ['is asked for nothing', { steps: trackedSeries.steps.slice(0, 1) }],
  ])('is not offered where the reader %s', async (_why, changes) => {
    sectionBackend(server, { ...trackedSeries, ...changes }, done);
    await showSeries();
    await screen.findByRole('region', { name: 'Storage Integration' });
    expect(screen.queryByRole('button', { name: /^More for/ })).toBeNull();
  });
});
