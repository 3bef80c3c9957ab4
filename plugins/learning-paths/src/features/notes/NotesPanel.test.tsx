import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { calico } from '../../__fixtures__/guide';
import { API, renderPages } from '../../__testUtils__/renderPages';

const server = setupServer();
const PAGE = '/learning-paths/guides/kubernetes/calico';

const panel = () => screen.findByRole('region', { name: /^Your notes/ });
const press = async (name: string | RegExp) =>
  userEvent.click(within(await panel()).getByRole('button', { name }));
const dialog = () => screen.findByRole('dialog');

/** The page of a guide with this text, in a browser that keeps what it is told. */
function open(
  html: string,
  storageApi = mockApis.storage(),
  address: string = PAGE,
) {
  server.use(
    http.get(`${API}/guides`, () =>
      HttpResponse.json({ ...calico, html, headings: [] }),
    ),
    http.get(`${API}/guides/entities`, () => HttpResponse.json({ items: [] })),
  );
  const { unmount } = renderPages(address, { storageApi });
  return { storageApi, unmount };
}

/** Selects the text of an element, as a mouse, a finger or a keyboard does. */
async function select(text: string) {
  document.getSelection()!.selectAllChildren(await screen.findByText(text));
  fireEvent(document, new Event('selectionchange'));
  await act(() => new Promise(resolve => setTimeout(resolve, 300)));
}

async function note(text: string) {
  const field = within(await dialog()).getByRole('textbox', { name: /^Note/ });
  expect(field).toHaveFocus();
  await userEvent.clear(field);
  await userEvent.type(field, text);
  await userEvent.click(
    within(await dialog()).getByRole('button', { name: 'Save' }),
  );
}

const html =
  '<p>Peers are many.</p><p>Reflectors keep the mesh small.</p><p>End.</p>';

describe('the notes of a reader on a guide', () => {
  registerMswTestHooks(server);
  beforeAll(() => {
    // jsdom lays nothing out, and scrolls nowhere.
    Element.prototype.scrollIntoView = () => {};
    Range.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 10, 10);
    Range.prototype.getClientRects = () => {
      const boxes: DOMRectList = Object.assign([], { item: () => null });
      return boxes;
    };
  });
  afterEach(() => document.getSelection()?.removeAllRanges());

  it('are made on what is selected, kept, and found on the next visit', async () => {
    const { storageApi, unmount } = open(html);
    expect(await panel()).toHaveTextContent('Only you see this');
    await select('Reflectors keep the mesh small.');
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Add note' })[0],
    );
    expect(await dialog()).toHaveTextContent('Reflectors keep the mesh small.');
    await note('From 100 nodes on');
    const [item] = within(await panel()).getAllByRole('listitem');
    expect(item).toHaveTextContent('Reflectors keep the mesh small.');
    expect(item).toHaveTextContent('From 100 nodes on');
    unmount();

    // The same browser, another text around the words.
    open(
      '<p>New.</p><p>Our Reflectors keep the mesh small. So.</p>',
      storageApi,
    );
    expect(
      await screen.findByRole('heading', { name: 'Your notes (1)' }),
    ).toBeInTheDocument();
    await press(/^Show in the text: From 100/);
    expect(
      screen.getByText('Our Reflectors keep the mesh small. So.'),
    ).toHaveFocus();
  });

  it('are made with the keyboard from the panel, on the selected text or on the whole guide', async () => {
    open(html);
    await panel();
    await select('Peers are many.');
    await press('Add note to the selected text');
    await note('How many?');
    document.getSelection()!.removeAllRanges();
    fireEvent(document, new Event('selectionchange'));
    await act(() => new Promise(resolve => setTimeout(resolve, 300)));
    await press('Add note');
    await note('Read again');
    const [whole, quoted] = within(await panel()).getAllByRole('listitem');
    expect(whole.querySelector('blockquote')).toBeNull();
    expect(whole).toHaveTextContent('Read again');
    expect(quoted.querySelector('blockquote')).toHaveTextContent(
      'Peers are many.',
    );
  });

  it('are shown with their old words where these are gone', async () => {
    const { storageApi, unmount } = open(html);
    await panel();
    await select('Peers are many.');
    await press('Add note to the selected text');
    await note('How many?');
    unmount();

    open('<p>Peers are few.</p>', storageApi);
    expect(
      await screen.findByRole('heading', {
        name: '1 note on words that are gone',
      }),
    ).toBeInTheDocument();
    const [item] = within(await panel()).getAllByRole('listitem');
    expect(item.querySelector('blockquote')).toHaveTextContent(
      'Peers are many.',
    );
    expect(item).toHaveTextContent('How many?');
    expect(
      within(item).queryByRole('button', { name: /^Show in the text/ }),
    ).toBeNull();
  });

  it('are changed, deleted, and brought back', async () => {
    open(html);
    await panel();
    await press('Add note');
    await note('First');
    await press('Edit the note: First');
    await note('Second');
    expect(await panel()).toHaveTextContent('Second');
    expect(await panel()).not.toHaveTextContent('First');
    await press('Delete the note: Second');
    expect(await panel()).toHaveTextContent('The note is deleted.');
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
    await press('Undo');
    expect(await panel()).toHaveTextContent('Second');
  });

  it('go with a guide that moved', async () => {
    const storageApi = mockApis.storage();
    const old = '/guides/old/calico';
    server.use(
      http.get(`${API}/guides`, () =>
        HttpResponse.json({ ...calico, path: old, html, headings: [] }),
      ),
      http.get(`${API}/guides/entities`, () =>
        HttpResponse.json({ items: [] }),
      ),
    );
    const address = '/learning-paths/guides/old/calico';
    const { unmount } = renderPages(address, { storageApi });
    await panel();
    await press('Add note');
    await note('Mine');
    unmount();
    open(html, storageApi, address);
    expect(await screen.findByText('Mine')).toBeInTheDocument();
  });
});
