import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { e2e } from './environment';
import { expect, openUntil, signIn, test } from './test';

const page = 'guides/attacked';
const file = join(e2e.contentFolder, `${page}.md`);

test.afterEach(() => rmSync(file, { force: true }));

test('the app comes with the policy that Backstage gives by default', async ({
  request,
}) => {
  const answer = await request.get('/');
  const policy = new Map(
    (answer.headers()['content-security-policy'] ?? '')
      .split(';')
      .map(directive => directive.trim().split(/\s+/))
      .map(([name, ...sources]) => [name, sources.join(' ')]),
  );
  expect(Object.fromEntries(policy)).toMatchObject({
    'default-src': "'self'",
    'base-uri': "'self'",
    'frame-ancestors': "'self'",
    'img-src': "'self' data:",
    'object-src': "'none'",
    'script-src': "'self' 'unsafe-eval'",
    'script-src-attr': "'none'",
  });
  expect(policy.get('connect-src') ?? "'self'").toBe("'self'");
});

test('a page of an attacker is drawn, calls no other site and takes no id of the app', async ({
  page: tab,
}) => {
  writeFileSync(
    file,
    [
      '---\ntitle: Attacked\n---\n[Root](#root)\n',
      ...Array.from({ length: 60 }, () => 'Filler.\n'),
      '![x](https://evil.example/a.png) <img src="https://evil.example/b.png">\n',
      '## Root\n\nText of <constructor>.\n',
      '```mermaid\n---\nconfig:\n  themeCSS: "* { background: url(https://evil.example/c) }"\n---\nflowchart LR\n  a["Drawn"] --> b\n  c@{ img: "https://evil.example/d.png", label: "Node" }\n```\n',
    ].join('\n'),
  );
  const others: string[] = [];
  tab.on('request', request => {
    const address = request.url();
    if (
      !address.startsWith(e2e.url) &&
      !/^(?:data|blob|about):/.test(address)
    ) {
      others.push(address);
    }
  });
  await signIn(tab);
  const drawing = tab.locator('.lp-diagram img');
  const figure = tab.locator('.lp-diagram');
  await openUntil(tab, `/learning-paths/${page}`, figure);
  // Drawn when the reader comes near.
  await figure.scrollIntoViewIfNeeded();
  await expect(drawing).toBeVisible();
  expect(
    await drawing.evaluate(
      image => image instanceof HTMLImageElement && image.naturalWidth,
    ),
  ).toBeGreaterThan(50);
  expect(await tab.locator('#root').count()).toBe(1);
  await tab.evaluate(() => window.scrollTo(0, 0));
  const heading = tab.getByRole('heading', { name: 'Root' });
  await expect(heading).not.toBeInViewport();
  await tab.getByRole('link', { name: 'Root', exact: true }).first().click();
  await expect(heading).toBeInViewport();
  expect(new URL(tab.url()).hash).toBe('#root');
  expect(others).toEqual([]);
});
