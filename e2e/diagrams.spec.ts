import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, Page, test } from '@playwright/test';

// Needs a browser, and neither the app nor the backend.
const root = join(__dirname, '..');
const guides = join(root, 'content/guides');
const mermaid = join(root, 'node_modules/mermaid/dist/mermaid.min.js');

interface Diagram {
  title: string;
  text: string;
}

const diagrams: Diagram[] = readdirSync(guides, {
  recursive: true,
  withFileTypes: true,
})
  .filter(entry => entry.name.endsWith('.md'))
  .map(entry => join(entry.parentPath, entry.name))
  .sort()
  .flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/^```mermaid\n(.*?)^```$/gms)].map(
      ([, text], index) => ({
        title: `${relative(guides, file)}, diagram ${index + 1}`,
        text,
      }),
    ),
  );

declare const window: {
  mermaid: {
    initialize(options: { startOnLoad: boolean; securityLevel: string }): void;
    render(id: string, text: string): Promise<{ svg: string }>;
  };
};

async function loadMermaid(page: Page): Promise<void> {
  await page.setContent('<!doctype html><title>Diagrams</title>');
  await page.addScriptTag({ path: mermaid });
  await page.evaluate(() =>
    window.mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' }),
  );
}

/** Draws a diagram; gives what is wrong with it, or undefined. */
async function problemOf(
  page: Page,
  id: string,
  text: string,
): Promise<string | undefined> {
  try {
    const { width, height } = await page.evaluate(
      async ([name, source]) => {
        const { svg } = await window.mermaid.render(name, source);
        const figure = document.createElement('div');
        figure.innerHTML = svg;
        document.body.append(figure);
        const size = figure.querySelector('svg')?.getBoundingClientRect();
        figure.remove();
        return { width: size?.width ?? 0, height: size?.height ?? 0 };
      },
      [id, text] as const,
    );
    return width > 50 && height > 50
      ? undefined
      : `drawn ${width} wide and ${height} high`;
  } catch (error) {
    return String(error);
  }
}

test('every guide draws its diagram', async ({ page }) => {
  expect(diagrams.length).toBeGreaterThan(30);
  await loadMermaid(page);
  const problems: { title: string; problem: string }[] = [];
  for (const [index, { title, text }] of diagrams.entries()) {
    const problem = await problemOf(page, `diagram-${index}`, text);
    if (problem) {
      problems.push({ title, problem });
    }
  }
  expect(problems).toEqual([]);
});

test('a diagram that cannot be drawn is found', async ({ page }) => {
  await loadMermaid(page);
  expect(
    await problemOf(page, 'broken', 'flowchart LR\n  a[open --> b'),
  ).toContain('Parse error');
});
