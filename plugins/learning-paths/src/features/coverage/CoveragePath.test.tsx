import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { coverage, networkRow } from '../../__fixtures__/coverage';
import { kubernetes, onboarding } from '../../__fixtures__/series';
import { coverageBackend } from '../../__testUtils__/coverageBackend';
import { READER, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();
const ADDRESS = '/learning-paths/coverage';
const KEY = `coverage.path.${READER}`;

const table = () => screen.findByRole('table');
const path = () => screen.getByRole('combobox', { name: 'Learning path' });

/** A reader who looked at a path before. */
async function remembering(slug: string) {
  const storageApi = mockApis.storage();
  await storageApi.forBucket('learning-paths').set(KEY, slug);
  return storageApi;
}

describe('the path that the coverage opens on', () => {
  registerMswTestHooks(server);

  it('is the first of which something is expected', async () => {
    const [first, second] = coverage.sections;
    const asked = coverageBackend(server, params =>
      params.get('series')
        ? coverage
        : {
            ...coverage,
            sections: [first, { ...second, series: onboarding.slug }],
            items: [networkRow],
          },
    );
    renderPages(ADDRESS);
    await table();
    expect(path()).toHaveDisplayValue(onboarding.title);
    expect(asked.map(({ series }) => series)).toEqual([
      undefined,
      onboarding.slug,
    ]);
  });

  it('is the one that the reader looked at last, and then nothing else is asked', async () => {
    const asked = coverageBackend(server);
    const storageApi = await remembering(onboarding.slug);
    renderPages(ADDRESS, { storageApi });
    await table();
    expect(path()).toHaveDisplayValue(onboarding.title);
    expect(asked.map(({ series }) => series)).toEqual([onboarding.slug]);

    await userEvent.selectOptions(path(), kubernetes.title);
    await waitFor(() =>
      expect(storageApi.forBucket('learning-paths').snapshot(KEY).value).toBe(
        kubernetes.slug,
      ),
    );
  });

  it('is none that is gone', async () => {
    const asked = coverageBackend(server);
    renderPages(ADDRESS, { storageApi: await remembering('long-gone') });
    await table();
    expect(asked.at(-1)).toMatchObject({ series: kubernetes.slug });
  });

  it('is that of the address, whatever was looked at before', async () => {
    const asked = coverageBackend(server);
    renderPages(`${ADDRESS}?series=${kubernetes.slug}`, {
      storageApi: await remembering(onboarding.slug),
    });
    await table();
    expect(asked).toMatchObject([{ series: kubernetes.slug }]);
  });

  it('can be all of them, also the next time', async () => {
    const asked = coverageBackend(server);
    const storageApi = await remembering(onboarding.slug);
    const { unmount } = renderPages(ADDRESS, { storageApi });
    await table();
    await userEvent.selectOptions(path(), 'All learning paths');
    await waitFor(() => expect(asked.at(-1)).not.toHaveProperty('series'));
    unmount();

    renderPages(ADDRESS, { storageApi });
    await table();
    expect(path()).toHaveDisplayValue('All learning paths');
  });
});

describe('the order of the coverage', () => {
  registerMswTestHooks(server);

  it('has the least done first, and follows the heads of the columns', async () => {
    const asked = coverageBackend(server);
    renderPages(`${ADDRESS}?series=${kubernetes.slug}`);
    const head = (name: string) =>
      screen.getByRole('columnheader', { name: new RegExp(name) });
    await table();
    expect(asked.at(-1)).toMatchObject({ sort: 'done' });
    expect(head('All')).toHaveAttribute('aria-sort', 'ascending');

    await userEvent.click(within(head('90 days')).getByRole('button'));
    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject({ sort: 'trend', trend: 'true' }),
    );
    await waitFor(() =>
      expect(head('90 days')).toHaveAttribute('aria-sort', 'ascending'),
    );
    await userEvent.click(within(head('Team')).getByRole('button'));
    await waitFor(() => expect(asked.at(-1)).not.toHaveProperty('sort'));
    await waitFor(() =>
      expect(head('Team')).toHaveAttribute('aria-sort', 'ascending'),
    );
  });

  it('is taken from the address', async () => {
    const asked = coverageBackend(server);
    renderPages(`${ADDRESS}?series=${kubernetes.slug}&sort=trend`);
    await table();
    expect(asked).toMatchObject([{ sort: 'trend' }]);
  });
});
