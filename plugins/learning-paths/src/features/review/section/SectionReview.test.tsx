import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  Series,
  Step,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { STORAGE, trackedSeries } from '../../../__fixtures__/reviews';
import { failure } from '../../../__testUtils__/failure';
import {
  API,
  READER,
  renderPages,
  RenderPagesOptions,
} from '../../../__testUtils__/renderPages';
import { testSignals } from '../../../__testUtils__/testSignals';

const server = setupServer();
const MENU = 'More for Container Networking';
const path = (name: string) => `/guides/kubernetes/${name}`;

/** The same path with other facts about a guide of it. */
function withGuide(name: string, facts: Partial<Step>, series = trackedSeries) {
  const change = (steps: Step[]): Step[] =>
    steps.map(step => ({
      ...step,
      ...(step.guide === path(name) && facts),
      steps: change(step.steps),
    }));
  return { ...series, steps: change(series.steps) };
}

const calicoReviewedOnce = withGuide('calico', { version: 4 });

/** A backend whose path is as said; gives the requests to attest. */
function backend(
  first: Series,
  write: (now: (next: Series) => void, attempt: number) => Response,
) {
  let series = first;
  const sent: unknown[] = [];
  const asked: string[] = [];
  server.use(
    http.get(`${API}/series/:slug`, ({ request }) => {
      asked.push(request.url);
      return HttpResponse.json(series);
    }),
    http.post(`${API}/reviews/section`, async ({ request }) => {
      sent.push({
        team: new URL(request.url).searchParams.get('team'),
        review: await request.json(),
      });
      return write(next => {
        series = next;
      }, sent.length);
    }),
  );
  return {
    sent,
    asked,
    now: (next: Series) => {
      series = next;
    },
  };
}

const done = () => HttpResponse.json({ items: [] });

const opened = ['calico', 'calico-route-reflectors', 'network-policy'].map(
  name => [path(name), `n1:${name}`],
);

/** For a reader who has opened these texts; all that are asked for where left out. */
async function show(
  options: RenderPagesOptions = {},
  texts: string[][] = opened,
) {
  const storageApi = mockApis.storage();
  await storageApi.forBucket('learning-paths').set(`opened.${READER}`, texts);
  renderPages('/learning-paths/series/kubernetes-platform', {
    teams: [STORAGE],
    storageApi,
    ...options,
  });
}

async function openDialog() {
  await userEvent.click(await screen.findByLabelText(MENU));
  await userEvent.click(await screen.findByText('Review the whole section'));
  return screen.findByRole('dialog', {
    name: 'Review the section “Container Networking”',
  });
}

const rows = (dialog: HTMLElement, label: RegExp) =>
  within(within(dialog).getByRole('list', { name: label }))
    .getAllByRole('listitem')
    .map(row => row.textContent?.replace(/ \(opens in a new tab\)/g, ''));

// By its text: to look for roles in the whole app takes long.
const submit = (dialog: HTMLElement, count: string) =>
  within(dialog).findByText(`Mark ${count} as reviewed`);

describe('reviewing a whole section', () => {
  registerMswTestHooks(server);

  it('says exactly what it covers before it is done', async () => {
    backend(trackedSeries, done);
    await show();
    const dialog = await openDialog();
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
      '/learning-paths/guides/guides/kubernetes/calico?series=kubernetes-platform',
    );
    expect(dialog).toHaveTextContent(
      'You attest for storage-squad to these 3 texts as they are now.',
    );
  });

  it('attests to the texts that it showed', async () => {
    const { sent } = backend(calicoReviewedOnce, now => {
      const reviewed = { status: 'reviewed' as const, version: 9 };
      now(
        ['calico', 'calico-route-reflectors', 'network-policy'].reduce(
          (series, name) => withGuide(name, reviewed, series),
          calicoReviewedOnce,
        ),
      );
      return done();
    });
    await show();
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

  it('names what moved meanwhile, records nothing, and can be sent again', async () => {
    const { sent } = backend(calicoReviewedOnce, (now, attempt) => {
      if (attempt > 1) {
        return done();
      }
      const moved = withGuide('network-policy', { digest: 'n1:new' });
      now(withGuide('calico', { version: 5, status: 'reviewed' }, moved));
      return failure(409, 'The text of Network Policy changed');
    });
    await show();
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
    backend(trackedSeries, now => {
      now({ ...trackedSeries, steps: trackedSeries.steps.slice(0, 1) });
      return failure(412, 'Somebody attested meanwhile');
    });
    await show();
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
    backend(trackedSeries, (_now, attempt) =>
      attempt > 1 ? failure(403, 'Ask a member') : HttpResponse.error(),
    );
    await show();
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
    const { sent, asked, now } = backend(trackedSeries, done);
    await show({ signalApi: signals.api });
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

  it('is about what the reader has opened; of what else they tick, the record will say so', async () => {
    const { sent } = backend(trackedSeries, done);
    await show({}, [
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
    backend(trackedSeries, done);
    const storageApi = mockApis.storage();
    await show({ storageApi });
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
    backend({ ...trackedSeries, capacity: 'steward' }, done);
    await show();
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
    backend({ ...trackedSeries, ...changes }, done);
    await show();
    await screen.findByRole('region', { name: 'Storage Integration' });
    expect(screen.queryByRole('button', { name: /^More for/ })).toBeNull();
  });
});
