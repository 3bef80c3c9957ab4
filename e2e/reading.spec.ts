import { Browser, Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { e2e } from './environment';
import { expect, expectAccessible, pageHeading, signIn, test } from './test';

const guide = '/learning-paths/guides/kubernetes/observability';
const file = join(e2e.contentFolder, 'guides/kubernetes/observability.md');
const words = 'The expensive mistakes here are label names and retention';

// Two browsers each, and a write that waits until the reader stands still.
test.setTimeout(150_000);

/** Everything that our own backend is told, but for what it is asked. */
function listenForWrites(page: Page): string[] {
  const told: string[] = [];
  page.on('request', request => {
    if (
      request.url().includes('/api/learning-paths') &&
      request.method() !== 'GET'
    ) {
      told.push(`${request.method()} ${request.url()}`);
    }
  });
  return told;
}

/** Another browser of the same person. */
async function anotherBrowser(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page);
  return page;
}

/** Selects words of the article, as a mouse would. */
const select = (page: Page) =>
  page.evaluate(text => {
    const article = document.querySelector('article')!;
    const nodes = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const at = node.nodeValue!.indexOf(text);
      if (at >= 0) {
        node.parentElement!.scrollIntoView({ block: 'center' });
        const selection = document.getSelection()!;
        selection.setBaseAndExtent(node, at, node, at + text.length);
      }
    }
  }, words);

/** Parts of the text that the browser marks. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('learning-paths-notes') ?? [])].map(String),
  );

test('a reader stops at a heading, and goes on there in another browser; nobody else is told', async ({
  page,
  browser,
}) => {
  const told = listenForWrites(page);
  await signIn(page);
  await page.goto(guide);
  let isKept = false;
  page.on('response', response => {
    const request = response.request();
    isKept ||=
      request.method() === 'PUT' &&
      (request.postData() ?? '').includes('"options-compared"');
  });
  const stop = page.getByRole('heading', { name: /^Options compared/ });
  // Pictures above it that come meanwhile move it.
  await expect(async () => {
    await stop.evaluate(heading => heading.scrollIntoView());
    expect(isKept).toBe(true);
  }).toPass({ intervals: [4_000] });
  expect(told).toEqual([]);

  const other = await anotherBrowser(browser);
  await other.goto('/learning-paths');
  const begun = other.getByRole('region', { name: 'Continue reading' });
  await expect(begun).toContainText('Only you see this');
  await expect(begun).toContainText('Stopped at “Options compared”');
  await expectAccessible(other);

  await other.goto(guide);
  const offer = other.getByRole('link', {
    name: 'Continue where you stopped: Options compared',
  });
  await expect(offer).toBeVisible();
  await expectAccessible(other);
  await offer.click();
  await expect(other).toHaveURL(/#options-compared$/);
  await expect(offer).toBeHidden();
  await expect(
    other.getByRole('heading', { name: /^Options compared/ }),
  ).toBeInViewport();

  await other.goto('/learning-paths');
  await expect(begun).toBeVisible();
  // A guide that is open elsewhere is begun again when it is left, so that is left first.
  await page.goto('/learning-paths');
  await expect(
    page.getByRole('region', { name: 'Continue reading' }),
  ).toBeVisible();
  // Where other tests opened more, the rest of it is one click away.
  const everything = begun.getByRole('button', { name: /^All you opened/ });
  if (await everything.isVisible()) {
    await everything.click();
  }
  await begun.getByRole('button', { name: /^Forget my reading/ }).click();
  await begun.getByRole('button', { name: 'Forget all' }).click();
  await expect(begun).toBeHidden();
  // The browser that was there first hears of it too.
  await page.reload();
  await expect(pageHeading(page, 'Learning paths')).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Continue reading' }),
  ).toBeHidden();
  await other.context().close();
});

test('a note stays with its words after an edit, and is kept with the old ones where they are gone', async ({
  page,
  browser,
}) => {
  const told = listenForWrites(page);
  await signIn(page);
  await page.goto(guide);
  await page.getByRole('region', { name: 'Your notes' }).waitFor();
  await select(page);
  const kept = page.waitForResponse(
    response =>
      response.request().method() === 'PUT' &&
      (response.request().postData() ?? '').includes('See decision 12'),
  );
  await page
    .getByRole('button', { name: 'Add note', exact: true })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Add note' });
  await expect(dialog).toContainText(words);
  await dialog.getByRole('textbox', { name: 'Note' }).fill('See decision 12');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => marked(page)).toEqual([words]);
  await kept;
  expect(told).toEqual([]);

  const other = await anotherBrowser(browser);
  const notes = other.getByRole('region', { name: 'Your notes (1)' });
  const before = readFileSync(file, 'utf8');
  const edit = async (text: string, shown: string) => {
    writeFileSync(file, text);
    await expect(async () => {
      await other.goto(guide);
      await expect(other.getByText(shown)).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 40_000 });
  };
  await edit(
    before.replace(words, `A sentence before it. ${words}`),
    'A sentence before it.',
  );
  await expect(notes).toContainText('See decision 12');
  await expect.poll(() => marked(other)).toEqual([words]);
  await expectAccessible(other);

  await edit(before.replace(words, 'Nothing is dear'), 'Nothing is dear');
  await expect(notes).toContainText('1 note on words that are gone');
  await expect(notes).toContainText(words);
  expect(await marked(other)).toEqual([]);
  writeFileSync(file, before);

  await notes.getByRole('button', { name: /^Delete the note/ }).click();
  await expect(other.getByRole('button', { name: 'Undo' })).toBeFocused();
  await other.context().close();
});

test('a search on the index answers with guides, and says what to try where there is none', async ({
  page,
}) => {
  await signIn(page);
  await page.goto('/learning-paths');
  const field = page.getByRole('searchbox', {
    name: 'Search paths and guides',
  });
  await field.fill('calico');
  const found = page.getByRole('list', {
    name: 'Guides of Building a Kubernetes Application Platform that match',
  });
  await expect(
    found.getByRole('link', { name: 'Calico Reference Architecture' }),
  ).toBeVisible();
  await expect(found.locator('mark').first()).toHaveText('Calico');
  await expectAccessible(page);
  await field.fill('calico spaceship');
  await expect(
    page.getByText('Nothing matches “calico spaceship”'),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Search for calico' }).click();
  await expect(found).toBeVisible();
});
