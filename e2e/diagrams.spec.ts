import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, Page, test } from '@playwright/test';
import { parseDocument } from '../packages/content/src/document/parseDocument';
import { draw, openDrawing } from './diagramPage';

// Needs a browser, and neither the app nor the backend.
const guides = join(__dirname, '../content/guides');

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

interface Measures {
  width: number;
  height: number;
  /** The size of its smallest label in a column of text, in CSS pixels. */
  label: number;
  /** What stands in each line of its labels. */
  lines: string[];
  title: string;
  description: string;
}

function measure(page: Page, svg: string): Promise<Measures> {
  return page.evaluate(
    ([drawn, width]) => {
      const figure = document.createElement('div');
      figure.innerHTML = drawn;
      document.body.append(figure);
      const drawing = figure.querySelector('svg');
      const [, , naturalWidth = 0, naturalHeight = 0] = (
        drawing?.getAttribute('viewBox') ?? ''
      )
        .split(/[\s,]+/)
        .map(Number);
      const scale = Math.min(1, width / naturalWidth);
      const labels = [...figure.querySelectorAll('text, tspan')].filter(label =>
        label.textContent?.trim(),
      );
      const sizes = labels.map(
        label => parseFloat(getComputedStyle(label).fontSize) * scale,
      );
      const textOf = (element: string) =>
        drawing?.querySelector(`:scope > ${element}`)?.textContent ?? '';
      const measures = {
        width: naturalWidth,
        height: naturalHeight,
        label: Math.min(...sizes),
        lines: [...figure.querySelectorAll('.text-outer-tspan')].map(
          line => line.textContent ?? '',
        ),
        title: textOf('title'),
        description: textOf('desc'),
      };
      figure.remove();
      return measures;
    },
    [svg, column] as const,
  );
}

const wordsOf = (text: string): string[] =>
  text.split(/[\s"|]+|<br ?\/?>/).filter(Boolean);

/** Draws a diagram as the guide page does; gives what is wrong with it, or undefined. */
async function problemOf(
  page: Page,
  text: string,
): Promise<string | undefined> {
  const { svg } = await draw(page, text);
  if (svg === undefined) {
    return 'not drawn';
  }
  const { width, height, label, lines, title, description } = await measure(
    page,
    svg,
  );
  if (label < smallestLabel) {
    return `labels of ${label.toFixed(1)} px in a column of ${column} px`;
  }
  if (width <= 50 || height <= 50) {
    return `drawn ${width} wide and ${height} high`;
  }
  const written = new Set(wordsOf(text));
  const broken = lines.flatMap(wordsOf).filter(word => !written.has(word));
  if (broken.length > 0) {
    return `words cut in two: ${broken.join(' ')}`;
  }
  return title && description
    ? undefined
    : 'no title or no description for those who cannot see it';
}

test('every guide draws a diagram that can be read, by all', async ({
  page,
}) => {
  expect(diagrams.length).toBeGreaterThan(30);
  await openDrawing(page);
  const problems: { title: string; problem: string }[] = [];
  for (const { title, text } of diagrams) {
    const problem = await problemOf(page, text);
    if (problem) {
      problems.push({ title, problem });
    }
  }
  expect(problems).toEqual([]);
});

test('a diagram that cannot be drawn is found', async ({ page }) => {
  await openDrawing(page);
  expect(await problemOf(page, 'flowchart LR\n  a[open --> b')).toBe(
    'not drawn',
  );
});

test('a diagram that is too wide to read is found', async ({ page }) => {
  await openDrawing(page);
  const steps = Array.from({ length: 12 }, (_, step) => `step${step}`);
  expect(
    await problemOf(page, `flowchart LR\n  ${steps.join(' --> ')}`),
  ).toContain('px in a column of 700 px');
});

test('a diagram that cuts a word in two is found', async ({ page }) => {
  await openDrawing(page);
  expect(
    await problemOf(page, 'flowchart TB\n  a["ValidatingAdmissionPolicy"]'),
  ).toContain('words cut in two: ValidatingAdmis');
});

test('a diagram without words for those who cannot see it is found', async ({
  page,
}) => {
  await openDrawing(page);
  expect(await problemOf(page, 'flowchart TB\n  a --> b')).toContain(
    'no title',
  );
});

/** What `learning-paths check` says of a diagram, without a browser. */
function isCalledIllegible(text: string): boolean {
  const { diagnostics } = parseDocument({
    source: 'test',
    file: 'guide.md',
    content: Buffer.from(`---\ntitle: T\n---\n\`\`\`mermaid\n${text}\`\`\`\n`),
  });
  return diagnostics.some(({ code }) => code === 'illegible-diagram');
}

test('what is told of labels without a browser is so in one', async ({
  page,
}) => {
  test.setTimeout(120_000);
  // Drawn to the right, about half of them cannot be read.
  const turned = diagrams
    .filter(({ text }) => text.includes('flowchart TB'))
    .map(({ title, text }) => ({
      title: `${title}, to the right`,
      text: text.replace('flowchart TB', 'flowchart LR'),
    }));
  await openDrawing(page);
  const alarms: string[] = [];
  const illegible: string[] = [];
  const missed: string[] = [];
  for (const { title, text } of [...diagrams, ...turned]) {
    const { svg = '' } = await draw(page, text);
    const { label } = await measure(page, svg);
    const isCalled = isCalledIllegible(text);
    if (label >= 12.5 && isCalled) {
      alarms.push(title);
    }
    if (label < 9) {
      illegible.push(title);
      missed.push(...(isCalled ? [] : [title]));
    }
  }
  expect(alarms).toEqual([]);
  expect(illegible.length).toBeGreaterThan(15);
  expect(missed.length).toBeLessThanOrEqual(illegible.length / 20);
});
