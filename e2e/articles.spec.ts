import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Page } from '@playwright/test';
import { e2e } from './environment';
import { expect, openUntil, signIn, test } from './test';

// How diagrams look and print in a guide, which is written here.
const page = 'guides/drawn';
const file = join(e2e.contentFolder, `${page}.md`);
const address = `/learning-paths/${page}`;

const longLine = `helm upgrade --install x ${Array.from(
  { length: 30 },
  (_, at) => `--set key${at}=value${at}`,
).join(' ')}`;

test.beforeAll(() =>
  writeFileSync(
    file,
    `---
title: Drawn
---
Words before it.

\`\`\`mermaid
flowchart LR
  accTitle: A chain of steps
  accDescr: Seven steps, one after another.
  a[First step] --> b[Second step] --> c[Third step] --> d[Fourth step] --> e[Fifth step] --> f[Sixth] --> g[Seventh]
\`\`\`

## Code

\`\`\`bash
${longLine}
\`\`\`

<details><summary>Closed</summary>

Text in the closed part.

</details>

See [the manual](https://kubernetes.io/docs/home/).

${Array.from({ length: 80 }, (_, at) => `Filler ${at}.\n`).join('\n')}
## Far down

\`\`\`mermaid
flowchart TB
  x[Far] --> y[Away]
\`\`\`
`,
  ),
);
test.afterAll(() => rmSync(file, { force: true }));

async function open(tab: Page, size: { width: number; height: number }) {
  await tab.setViewportSize(size);
  await signIn(tab);
  await openUntil(tab, address, tab.locator('.lp-diagram img').first());
}

/** The smallest label of the first diagram, as it is shown. */
const labelOf = (tab: Page) =>
  tab
    .locator('.lp-diagram img')
    .first()
    .evaluate(image => {
      if (!(image instanceof HTMLImageElement)) {
        return 0;
      }
      // Labels of flowcharts are written in 16 px.
      return (16 * image.getBoundingClientRect().width) / image.naturalWidth;
    });

test('labels are never below 11 px, and the page never scrolls sideways', async ({
  page: tab,
}) => {
  await open(tab, { width: 1440, height: 900 });
  const column = await tab
    .getByText('Words before it.')
    .evaluate(text => text.getBoundingClientRect().width);
  const frame = tab.locator('.lp-diagram-frame').first();
  // Wider than the text, where labels would be too small within it.
  expect((await frame.boundingBox())?.width).toBeGreaterThan(column + 50);
  for (const width of [1440, 1280, 1920, 390]) {
    await tab.setViewportSize({ width, height: 844 });
    await expect.poll(() => labelOf(tab)).toBeGreaterThanOrEqual(10.99);
    expect(
      await tab.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      ),
    ).toBeLessThanOrEqual(0);
  }
  // On a phone it scrolls within its frame, also with keys.
  const scroller = tab.getByRole('group', {
    name: 'Diagram: A chain of steps, scrolls sideways',
  });
  await expect(scroller).toBeVisible();
  await scroller.focus();
  await tab.keyboard.press('ArrowRight');
  await expect
    .poll(() => scroller.evaluate(element => element.scrollLeft))
    .toBeGreaterThan(0);
});

test('a plain flowchart loads no code for other layouts, and what is far away is not drawn', async ({
  page: tab,
}) => {
  const scripts: { url: string; size: number }[] = [];
  tab.on('response', async response => {
    if (/\.js(?:$|\?)/.test(response.url())) {
      const text = await response.text().catch(() => '');
      if (text.includes('org.eclipse.elk')) {
        scripts.push({ url: response.url(), size: text.length });
      }
    }
  });
  await open(tab, { width: 1280, height: 800 });
  await expect(tab.locator('.lp-diagram img')).toHaveCount(1);
  await tab.getByRole('heading', { name: 'Far down' }).scrollIntoViewIfNeeded();
  await expect(
    tab.getByRole('img', { name: 'Diagram in section Far down' }),
  ).toBeVisible();
  expect(scripts).toEqual([]);
});

const scaleOf = (tab: Page) =>
  tab
    .getByRole('dialog')
    .getByRole('img')
    .evaluate(image => {
      const box = image.getBoundingClientRect();
      return { width: box.width, left: box.left };
    });

test('a diagram opens larger, and is looked at by keys, wheel and mouse', async ({
  page: tab,
}) => {
  await open(tab, { width: 1280, height: 800 });
  const button = tab.getByRole('button', {
    name: 'Open diagram larger: A chain of steps',
  });
  await button.focus();
  await tab.keyboard.press('Enter');
  const dialog = tab.getByRole('dialog', { name: 'A chain of steps' });
  await expect(dialog).toBeVisible();
  const fitted = await scaleOf(tab);
  expect(fitted.left).toBeGreaterThanOrEqual(0);
  expect(fitted.left + fitted.width).toBeLessThanOrEqual(1280);

  await tab.keyboard.press('+');
  await tab.keyboard.press('+');
  const zoomed = await scaleOf(tab);
  expect(zoomed.width).toBeGreaterThan(1.5 * fitted.width);
  await tab.keyboard.press('ArrowRight');
  expect((await scaleOf(tab)).left).toBeLessThan(zoomed.left);
  await tab.keyboard.press('0');
  expect((await scaleOf(tab)).width).toBeCloseTo(fitted.width, 0);

  await tab.mouse.move(640, 400);
  await tab.mouse.wheel(0, -400);
  await expect
    .poll(async () => (await scaleOf(tab)).width)
    .toBeGreaterThan(1.5 * fitted.width);
  const before = await scaleOf(tab);
  await tab.mouse.down();
  await tab.mouse.move(540, 400);
  await tab.mouse.up();
  expect((await scaleOf(tab)).left).toBeCloseTo(before.left - 100, 0);

  await tab.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test('a diagram is pinched on a phone', async ({ page: tab }) => {
  await open(tab, { width: 390, height: 844 });
  await tab.locator('.lp-diagram-cover').first().click();
  await expect(tab.getByRole('dialog')).toBeVisible();
  const fitted = await scaleOf(tab);
  expect(fitted.width).toBeLessThanOrEqual(390);
  const client = await tab.context().newCDPSession(tab);
  const touch = (type: string, apart: number) =>
    client.send('Input.dispatchTouchEvent', {
      type: type === 'start' ? 'touchStart' : 'touchMove',
      touchPoints: [
        { id: 1, x: 195 - apart, y: 450 },
        { id: 2, x: 195 + apart, y: 450 },
      ],
    });
  await touch('start', 20);
  for (const apart of [30, 40, 50, 60]) {
    await touch('move', apart);
  }
  await client.send('Input.dispatchTouchEvent', {
    type: 'touchEnd',
    touchPoints: [],
  });
  await expect
    .poll(async () => (await scaleOf(tab)).width)
    .toBeGreaterThan(1.8 * fitted.width);
});
