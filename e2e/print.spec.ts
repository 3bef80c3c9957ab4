import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { e2e } from './environment';
import { expect, openUntil, signIn, test } from './test';

const plain = (text: string) => text.replace(/[\s\u00ad]+/g, '');

/** All that a printed page says, without blanks: where a line is broken means nothing. */
async function printed(page: Page): Promise<string> {
  const file = await page.pdf({ format: 'A4' });
  const document = await getDocumentProxy(new Uint8Array(file));
  const { text } = await extractText(document, { mergePages: true });
  return plain(text);
}

const guides = join(e2e.contentFolder, 'guides');
const [guide] = readdirSync(join(guides, 'depth')).filter(name =>
  name.startsWith('egress'),
);

test('a guide is printed with all its words, and nothing to be used', async ({
  page,
}) => {
  const source = readFileSync(join(guides, 'depth', guide), 'utf8');
  await signIn(page);
  await openUntil(
    page,
    `/learning-paths/guides/depth/${guide.replace(
      '.md',
      '',
    )}?series=platform-in-depth`,
    page.getByRole('heading', { name: 'Further reading' }),
  );
  await page.locator('.lp-diagram').first().scrollIntoViewIfNeeded();
  await expect(page.locator('.lp-diagram img').first()).toBeVisible();
  const text = await printed(page);
  const headings = [...source.matchAll(/^#{2,} (.+)$/gm)]
    .map(([, heading]) => heading)
    .filter(heading => !heading.startsWith('include'));
  expect(headings.length).toBeGreaterThan(5);
  const lines = [
    ...source.matchAll(/^```(?:ya?ml|bash|sh|promql)\n(.*?)^```/gms),
  ]
    .flatMap(([, code]) => code.split('\n'))
    .filter(line => line.trim());
  expect(lines.length).toBeGreaterThan(10);
  const inDetails = await page
    .locator('article details:not(.lp-diagram details) pre')
    .allTextContents();
  const missing = [...headings, ...lines, ...inDetails].filter(
    words => !text.includes(plain(words.replace(/`/g, ''))),
  );
  expect(missing).toEqual([]);
  for (const word of ['Markasreviewed', 'Onthispage', 'Outcome', 'Larger']) {
    expect(text).not.toContain(word);
  }
  // Addresses stand after links that lead out.
  expect(text).toContain('(https://');
});

test('a series is printed with its introduction and all its cards', async ({
  page,
}) => {
  await signIn(page);
  const cards = page.locator('main h2');
  await openUntil(
    page,
    '/learning-paths/series/platform-in-depth',
    cards.first(),
  );
  const titles = await cards.allTextContents();
  const text = await printed(page);
  expect(titles.filter(title => !text.includes(plain(title)))).toEqual([]);
});
