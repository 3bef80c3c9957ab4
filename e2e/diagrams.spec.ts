import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, Page, test } from '@playwright/test';

// Needs a browser, and neither the app nor the backend.
const root = join(__dirname, '..');
const guides = join(root, 'content/guides');
const mermaid = join(root, 'node_modules/mermaid/dist/mermaid.min.js');

/** The width of a guide's text on a laptop, and the smallest label that one reads there. */
const column = 700;
const smallestLabel = 12;

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

interface Options {
  startOnLoad: boolean;
  securityLevel: string;
  fontFamily: string;
  htmlLabels: boolean;
  flowchart: { htmlLabels: boolean };
}

declare const window: {
  mermaid: {
    initialize(options: Options): void;
    render(id: string, text: string): Promise<{ svg: string }>;
  };
};

/** As the guide page draws: with the fonts of the system, and no HTML inside the drawing. */
async function loadMermaid(page: Page): Promise<void> {
  await page.setContent('<!doctype html><title>Diagrams</title>');
  await page.addScriptTag({ path: mermaid });
  await page.evaluate(() =>
    window.mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      fontFamily: 'Helvetica, Arial, sans-serif',
      htmlLabels: false,
      flowchart: { htmlLabels: false },
    }),
  );
}

interface Drawing {
  width: number;
  height: number;
  /** The size of its smallest label in a column of text, in CSS pixels. */
  label: number;
  title: string;
  description: string;
}

function draw(page: Page, id: string, text: string): Promise<Drawing> {
  return page.evaluate(
    async ([name, source, width]) => {
      const { svg } = await window.mermaid.render(name, source);
      const figure = document.createElement('div');
      figure.style.width = `${width}px`;
      figure.innerHTML = svg;
      document.body.append(figure);
      const drawing = figure.querySelector('svg');
      const size = drawing?.getBoundingClientRect();
      const natural = Number(drawing?.getAttribute('viewBox')?.split(' ')[2]);
      const scale = Math.min(1, width / natural);
      const sizes = [...figure.querySelectorAll('text, tspan')]
        .filter(label => label.textContent?.trim())
        .map(label => parseFloat(getComputedStyle(label).fontSize) * scale);
      const textOf = (element: string) =>
        drawing?.querySelector(`:scope > ${element}`)?.textContent ?? '';
      figure.remove();
      return {
        width: size?.width ?? 0,
        height: size?.height ?? 0,
        label: Math.min(...sizes),
        title: textOf('title'),
        description: textOf('desc'),
      };
    },
    [id, text, column] as const,
  );
}

/** Draws a diagram; gives what is wrong with it, or undefined. */
async function problemOf(
  page: Page,
  id: string,
  text: string,
): Promise<string | undefined> {
  try {
    const { width, height, label, title, description } = await draw(
      page,
      id,
      text,
    );
    if (label < smallestLabel) {
      return `labels of ${label.toFixed(1)} px in a column of ${column} px`;
    }
    if (width <= 50 || height <= 50) {
      return `drawn ${width} wide and ${height} high`;
    }
    return title && description
      ? undefined
      : 'no title or no description for those who cannot see it';
  } catch (error) {
    return String(error);
  }
}

test('every guide draws a diagram that can be read, by all', async ({
  page,
}) => {
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

test('a diagram that is too wide to read is found', async ({ page }) => {
  await loadMermaid(page);
  const steps = Array.from({ length: 12 }, (_, step) => `step${step}`);
  expect(
    await problemOf(page, 'wide', `flowchart LR\n  ${steps.join(' --> ')}`),
  ).toContain('px in a column of 700 px');
});

test('a diagram without words for those who cannot see it is found', async ({
  page,
}) => {
  await loadMermaid(page);
  expect(await problemOf(page, 'silent', 'flowchart TB\n  a --> b')).toContain(
    'no title',
  );
});
