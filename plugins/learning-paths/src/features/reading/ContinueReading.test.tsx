import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { kubernetes } from '../../__fixtures__/series';
import { API, READER, renderPages } from '../../__testUtils__/renderPages';
import { Reading } from '../../shared/reading/readings';

const server = setupServer();
const KEY = `reading.${READER}`;

const reading = (name: string, more: Partial<Reading> = {}): Reading => ({
  id: `/guides/kubernetes/${name.toLocaleLowerCase('en')}`,
  title: name,
  at: Date.now(),
  series: { slug: 'kubernetes-platform', title: kubernetes.title },
  ...more,
});

/** The index, to somebody who opened these guides, the last one first. */
async function show(...entries: Reading[]) {
  server.use(
    http.get(`${API}/series`, () => HttpResponse.json({ items: [kubernetes] })),
  );
  const storageApi = mockApis.storage();
  const bucket = storageApi.forBucket('learning-paths');
  await bucket.set(KEY, {
    version: 1,
    entries: JSON.parse(JSON.stringify(entries)),
  });
  renderPages('/learning-paths', { storageApi });
  await screen.findByRole('heading', { level: 1, name: 'Learning paths' });
  const kept = () => JSON.stringify(bucket.snapshot(KEY).value);
  return { kept };
}

const section = () => screen.getByRole('region', { name: 'Continue reading' });
const press = (name: string) =>
  userEvent.click(within(section()).getByRole('button', { name }));

describe('what a reader began', () => {
  registerMswTestHooks(server);

  it('is not there for somebody who opened nothing', async () => {
    await show();
    expect(
      screen.queryByRole('region', { name: 'Continue reading' }),
    ).toBeNull();
  });

  it('leads back to where they stopped, on the index too, and is private', async () => {
    await show(
      reading('Calico', { heading: { id: 'peers', text: 'Peers' } }),
      reading('Gateway', { at: Date.now() - 30 * 24 * 3600 * 1000 }),
    );
    expect(section()).toHaveTextContent('Only you see this');
    const [first, second] = within(section()).getAllByRole('listitem');
    expect(within(first).getByRole('link', { name: 'Calico' })).toHaveAttribute(
      'href',
      '/learning-paths/guides/kubernetes/calico?series=kubernetes-platform#peers',
    );
    expect(first).toHaveTextContent('Stopped at “Peers”');
    expect(first).toHaveTextContent(`Today · ${kubernetes.title}`);
    expect(second).toHaveTextContent(/\d{1,2} \w+ 20\d\d/);
  });

  it('shows three that are not finished, and all on demand', async () => {
    await show(
      reading('A', { finishedAt: Date.now() }),
      ...['B', 'C', 'D', 'E'].map((name, index) =>
        reading(name, { at: Date.now() - 1_000 * (index + 1) }),
      ),
    );
    expect(
      within(section())
        .getAllByRole('link')
        .map(link => link.textContent),
    ).toEqual(['B', 'C', 'D']);
    await press('All you opened: 5 guides');
    const items = within(section()).getAllByRole('listitem');
    expect(items).toHaveLength(5);
    expect(items[0]).toHaveTextContent('Read · Today');
    await press('Show less');
    expect(within(section()).getAllByRole('listitem')).toHaveLength(3);
  });

  it('forgets one, and takes that back', async () => {
    const { kept } = await show(reading('Calico'), reading('Gateway'));
    await press('Forget Calico');
    expect(
      within(section()).queryByRole('link', { name: 'Calico' }),
    ).toBeNull();
    expect(within(section()).getByRole('status')).toHaveTextContent(
      '“Calico” is forgotten.',
    );
    expect(
      within(section()).getByRole('button', { name: 'Undo' }),
    ).toHaveFocus();
    expect(kept()).not.toContain('Calico"');
    await press('Undo');
    expect(
      within(section()).getByRole('link', { name: 'Calico' }),
    ).toBeInTheDocument();
  });

  it('forgets all, after asking', async () => {
    const { kept } = await show(reading('Calico'), reading('Gateway'));
    await press('Forget my reading history');
    expect(section()).toHaveTextContent('Forget all 2 guides');
    await press('Keep them');
    expect(kept()).toContain('Calico');
    await press('Forget my reading history');
    await press('Forget all');
    expect(
      screen.queryByRole('region', { name: 'Continue reading' }),
    ).toBeNull();
    expect(kept()).not.toContain('calico');
  });
});
