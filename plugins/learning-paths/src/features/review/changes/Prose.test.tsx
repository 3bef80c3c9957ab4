import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { proseChanges } from '../../../__fixtures__/prose';
import { changed, guideFor, STORAGE } from '../../../__fixtures__/reviews';
import { API, renderPages } from '../../../__testUtils__/renderPages';

const server = setupServer();
const { path, since, now } = proseChanges;

function show(changes: object, summary: object = { changes: 6, sections: 3 }) {
  server.use(
    http.get(`${API}/guides`, () => HttpResponse.json(guideFor(changed))),
    http.get(`${API}/guides/changes`, () => HttpResponse.json(changes)),
    http.get(`${API}/guides/changes/summary`, () =>
      HttpResponse.json({ path, since, now, ...summary }),
    ),
  );
  renderPages('/learning-paths/guides/kubernetes/calico', {
    teams: [STORAGE],
  });
}

async function open() {
  await userEvent.click(
    await screen.findByRole('button', { name: 'See what changed' }),
  );
  const view = await screen.findByRole('region', { name: 'What changed' });
  await within(view).findByRole('heading', { name: 'What changed' });
  return view;
}

/** The headings above code, as changes name them. */
const CODE = 'Setup \u203a Code';

const place = (position: number, section: string) =>
  screen.getByRole('group', {
    name: `Change ${position} of 6, in ${section}`,
  });

describe('how much changed', () => {
  registerMswTestHooks(server);

  it.each([
    ['3 changes in 2 sections', { changes: 3, sections: 2 }],
    ['1 change in 1 section', { changes: 1, sections: 1 }],
    ['2 changes', { changes: 2, sections: 0 }],
    ['1 change', { changes: 1 }],
    ['No words differ.', { changes: 0, sections: 0 }],
  ])('is told before anybody looks: %s', async (words, summary) => {
    show({}, summary);
    const notice = await screen.findByRole('region', {
      name: 'State of the review',
    });
    expect(await within(notice).findByText(words)).toBeInTheDocument();
  });
});

describe('what changed, as people read it', () => {
  registerMswTestHooks(server);
  beforeAll(() => {
    Element.prototype.scrollIntoView = jest.fn();
  });

  it('has words that came and went in their places', async () => {
    show(proseChanges);
    const view = await open();
    expect(view).toHaveTextContent('6 changes in 3 sections');
    const words = place(2, 'Setup');
    expect(words).toHaveTextContent(
      '2.Use Removed: 5.10Added: 6.1 as written (Removed: /aAdded: /b)Image replaced: Map (map.png)',
    );
    expect(words.querySelector('ins code')).toHaveTextContent('6.1');
    expect(place(3, 'Setup')).toHaveTextContent(
      'Task: Removed: To do Added: Done',
    );
    expect(
      within(place(3, 'Setup')).getByRole('img', { name: 'Done' }),
    ).toBeInTheDocument();
  });

  it('stands below its headings, which lead to the article', async () => {
    show(proseChanges);
    const view = await open();
    expect(
      within(view)
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual(['Setup', CODE]);
    expect(
      within(view).getAllByRole('link', { name: 'Setup' })[0],
    ).toHaveAttribute('href', expect.stringMatching(/#setup$/));
    expect(
      within(view).getByRole('heading', { level: 4, name: 'Verify' }),
    ).toBeInTheDocument();
  });

  it('folds what stayed, unless it is short', async () => {
    show(proseChanges);
    const view = await open();
    expect(within(view).getByText('Between.')).toBeInTheDocument();
    expect(within(view).queryByText('Before.')).toBeNull();
    await userEvent.click(
      within(view).getByRole('button', { name: '2 unchanged paragraphs' }),
    );
    expect(within(view).getByText('Before.')).toBeVisible();
  });

  it('has code line by line, and the source of a diagram on demand', async () => {
    show(proseChanges);
    await open();
    const code = within(place(4, CODE)).getByRole('group', {
      name: 'Code: yaml',
    });
    expect(code).toHaveTextContent('Removed line: replicas: Removed: 1');
    expect(code).toHaveTextContent('Added line: new: line');
    expect(
      within(code).getByRole('button', { name: '3 unchanged lines' }),
    ).toHaveAttribute('aria-expanded', 'false');
    expect(code).not.toHaveTextContent('b');
    const diagram = place(4, CODE);
    expect(diagram).toHaveTextContent('Diagram changed: Routes');
    await userEvent.click(
      within(diagram).getByRole('button', {
        name: 'Its source before and now',
      }),
    );
    expect(
      within(diagram).getByRole('group', { name: 'Source of the diagram' }),
    ).toHaveTextContent('Removed line: a --> b');
  });

  it('has tables row by row', async () => {
    show(proseChanges);
    await open();
    const table = within(place(5, CODE)).getByRole('table');
    expect(within(table).getAllByRole('columnheader')).toHaveLength(2);
    expect(
      within(table).getByRole('row', { name: /Added row\s*6\s*two/ }),
    ).toBeInTheDocument();
    expect(within(table).queryByRole('row', { name: /^2/ })).toBeNull();
    await userEvent.click(
      within(table).getByRole('button', { name: '3 unchanged rows' }),
    );
    expect(within(table).getAllByRole('row')).toHaveLength(7);
  });

  it('says once of what came or went together that it did', async () => {
    show(proseChanges);
    await open();
    const last = place(6, 'Verify');
    expect(last.querySelector('del')).toHaveTextContent('Removed:Gone.');
    expect(last.querySelector('ins')).toHaveTextContent('Added:Verify');
    expect(last.querySelector('ins hr')).toHaveAccessibleName('Separator');
  });

  it('names files that no words name', async () => {
    show(proseChanges);
    await open();
    expect(
      screen.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toContain('Added: /images/late.png');
    expect(screen.queryByText(/\/images\/map.png/)).toBeNull();
  });

  it('leads from change to change, the title first', async () => {
    show(proseChanges);
    await open();
    await userEvent.keyboard('n');
    expect(screen.getByRole('group', { name: 'Change 1 of 6' })).toHaveFocus();
    await userEvent.keyboard('nn');
    expect(place(3, 'Setup')).toHaveFocus();
    await userEvent.keyboard('p');
    expect(place(2, 'Setup')).toHaveFocus();
    expect(screen.getByText('Change 2 of 6')).toHaveAttribute('role', 'status');
  });

  it('shows the Markdown on demand, and goes from change to change there', async () => {
    show(proseChanges);
    const view = await open();
    await userEvent.keyboard('nn');
    const toggle = within(view).getByRole('button', {
      name: 'Show the Markdown',
    });
    expect(toggle).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(toggle);
    expect(toggle).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('2 changes')).toHaveAttribute('role', 'status');
    await userEvent.keyboard('n');
    expect(screen.getByRole('group', { name: 'Change 1 of 2' })).toHaveFocus();
    await userEvent.click(toggle);
    expect(place(2, 'Setup')).toBeInTheDocument();
  });

  it('says so where the pages could not be compared as people read them', async () => {
    const { prose: _, ...markdown } = proseChanges;
    show(markdown);
    const view = await open();
    expect(within(view).getByRole('note')).toHaveTextContent(
      'too large to be compared',
    );
    expect(
      within(view).queryByRole('button', { name: 'Show the Markdown' }),
    ).toBeNull();
    expect(
      screen.getByRole('group', { name: 'Change 2 of 2' }),
    ).toBeInTheDocument();
  });
});
