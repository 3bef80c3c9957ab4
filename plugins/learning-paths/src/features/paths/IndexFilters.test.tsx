import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  screen,
  waitFor,
  waitForElementToBeRemoved,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { kubernetes, onboarding } from '../../__fixtures__/series';
import { API, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();

/** Finds as the backend does: in titles of paths and of their guides. */
function answerSearches(delays: Record<string, number> = {}): string[] {
  const asked: string[] = [];
  server.use(
    http.get(`${API}/series`, async ({ request }) => {
      const text = new URL(request.url).searchParams.get('text') ?? '';
      asked.push(text);
      await delay(delays[text] ?? 0);
      const found = [
        { series: kubernetes, words: `${kubernetes.title} Calico` },
        { series: onboarding, words: onboarding.title },
      ].filter(({ words }) => words.toLowerCase().includes(text));
      return HttpResponse.json({ items: found.map(({ series }) => series) });
    }),
  );
  return asked;
}

/** Of a path; the words that were searched for stand out in it. */
const title = (name: string) => screen.queryByRole('link', { name });

const searchbox = () =>
  screen.findByRole('searchbox', { name: 'Search paths and guides' });

const answer = (...items: unknown[]) =>
  server.use(http.get(`${API}/series`, () => HttpResponse.json({ items })));

describe('the filters of the index', () => {
  registerMswTestHooks(server);

  it('finds a path by the title of one of its guides, when typing has stopped', async () => {
    const asked = answerSearches();
    renderPages('/learning-paths');
    await userEvent.type(await searchbox(), 'calico');
    await waitForElementToBeRemoved(() => screen.queryByText(onboarding.title));
    expect(screen.getByText(kubernetes.title)).toBeInTheDocument();
    expect(screen.getByText('1 learning path')).toHaveAttribute(
      'role',
      'status',
    );
    expect(asked).toEqual(['', 'calico']);
  });

  it('narrows by level and tag without asking again', async () => {
    const asked = answerSearches();
    renderPages('/learning-paths?text=onboard');
    expect(
      await screen.findByRole('link', { name: onboarding.title }),
    ).toBeInTheDocument();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Level' }),
      'Beginner',
    );
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Tag' }),
      'services',
    );
    expect(title(onboarding.title)).toBeInTheDocument();
    expect(asked).toEqual(['onboard']);
  });

  it('shows the answer to the last words, whichever comes last', async () => {
    answerSearches({ onboard: 500 });
    renderPages('/learning-paths');
    const field = await searchbox();
    await userEvent.type(field, 'onboard');
    await waitFor(() =>
      expect(field.closest('main')!.innerHTML).toContain('aria-busy="true"'),
    );
    await delay(300);
    await userEvent.clear(field);
    await userEvent.type(field, 'calico');
    await waitForElementToBeRemoved(() => title(onboarding.title));
    await delay(400);
    expect(title(kubernetes.title)).toBeInTheDocument();
    expect(title(onboarding.title)).toBeNull();
  });

  it('clears words and choices when nothing matches', async () => {
    answerSearches();
    renderPages('/learning-paths?text=nothing&level=beginner');
    expect(
      await screen.findByText('Nothing matches “nothing”'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(await screen.findByText(kubernetes.title)).toBeInTheDocument();
    expect(await searchbox()).toHaveValue('');
  });

  it('keeps the words when the search fails', async () => {
    answer(kubernetes);
    renderPages('/learning-paths');
    const field = await searchbox();
    server.use(http.get(`${API}/series`, () => HttpResponse.error()));
    await userEvent.type(field, 'calico');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The server could not be reached',
    );
    expect(field).toHaveValue('calico');
    expect(field).toHaveFocus();
    answerSearches();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText(kubernetes.title)).toBeInTheDocument();
  });

  it('takes the filter from the address', async () => {
    answer(kubernetes, onboarding);
    renderPages('/learning-paths?tag=services');
    expect(await screen.findByText('Onboard a service')).toBeInTheDocument();
    expect(screen.queryByText(kubernetes.title)).not.toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Tag' })).toHaveValue(
      'services',
    );
  });
});
