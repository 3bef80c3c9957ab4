import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { calico } from '../../../__fixtures__/guide';
import { failure } from '../../../__testUtils__/failure';
import { ALONE } from '../../../__testUtils__/guideBackend';
import { API, renderPages } from '../../../__testUtils__/renderPages';

const server = setupServer();

/** Opens the dialog; answers what is sent, and gives it. */
async function open(reply: () => Response, editUrl = calico.editUrl) {
  const sent: { path: string | null; body: unknown }[] = [];
  server.use(
    http.get(`${API}/guides`, () => HttpResponse.json({ ...calico, editUrl })),
    http.post(`${API}/guides/feedback`, async ({ request }) => {
      const path = new URL(request.url).searchParams.get('path');
      sent.push({ path, body: await request.json() });
      return reply();
    }),
  );
  renderPages(ALONE);
  await userEvent.click(
    await screen.findByRole('button', { name: 'Something wrong here?' }),
  );
  const dialog = await screen.findByRole('dialog', {
    name: 'Something wrong here?',
  });
  return { dialog, sent };
}

const field = (dialog: HTMLElement) => within(dialog).getByRole('textbox');
const send = (dialog: HTMLElement) =>
  userEvent.click(within(dialog).getByRole('button', { name: 'Send' }));

describe('something wrong in a guide', () => {
  registerMswTestHooks(server);

  it('is told to its owner, who is named', async () => {
    const { dialog, sent } = await open(() =>
      HttpResponse.json({
        path: calico.path,
        owner: 'group:default/networking',
      }),
    );
    await userEvent.type(field(dialog), '  Version 3.31 is out ');
    await send(dialog);
    expect(await within(dialog).findByRole('status')).toHaveTextContent(
      'networking was told. Thank you.',
    );
    expect(sent).toEqual([
      { path: calico.path, body: { text: 'Version 3.31 is out' } },
    ]);
  });

  it('can be mended at the host, or reported there', async () => {
    const { dialog } = await open(
      () => failure(500),
      'https://github.com/acme/docs/edit/main/calico.md',
    );
    expect(
      within(dialog).getByRole('link', { name: /Edit this page/ }),
    ).toHaveAttribute(
      'href',
      'https://github.com/acme/docs/edit/main/calico.md',
    );
    expect(
      within(dialog).getByRole('link', { name: /Open an issue/ }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('https://github.com/acme/docs/issues/new?title='),
    );
  });

  it('needs words', async () => {
    const { dialog, sent } = await open(() => failure(500));
    await send(dialog);
    expect(within(dialog).getByRole('alert')).toHaveTextContent(
      'Say what is wrong.',
    );
    expect(sent).toEqual([]);
  });

  it.each([
    [404, 'none', 'Nobody in the catalog owns this guide'],
    [429, 'Ten a day are enough', 'Ten a day are enough'],
  ])(
    'says why nobody was told, and keeps the words: %s',
    async (status, message, words) => {
      const { dialog } = await open(() => failure(status, message));
      await userEvent.type(field(dialog), 'Old');
      await send(dialog);
      expect(await within(dialog).findByRole('alert')).toHaveTextContent(words);
      expect(field(dialog)).toHaveValue('Old');
    },
  );
});
