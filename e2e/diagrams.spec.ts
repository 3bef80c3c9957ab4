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
  text.split(/[\s"|()[\]]+|<br ?\/?>/).filter(Boolean);

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

test('no word is cut in two, however long it is', async ({ page }) => {
  await openDrawing(page);
  for (const text of [
    'flowchart TB\n  a["ValidatingAdmissionPolicyBinding"] -->|"validatingadmissionpolicies.k8s.io"| b["a short one"]',
    '%%{init: {"flowchart": {"wrappingWidth": 60}}}%%\nflowchart TB\n  a["PersistentVolumeClaim of a team"] --> b',
    'stateDiagram-v2\n  a : ReconciliationRequestedByController\n  a --> b : TransitionWithoutAnyBlank',
    'mindmap\n  Platform\n    MutatingWebhookConfigurationList',
    'kanban\n  todo[To do]\n    a[Write the ValidatingAdmissionPolicy]',
  ]) {
    expect(await problemOf(page, text), text).not.toContain('cut in two');
  }
});

/** What cannot be read in a drawing, with its contrast to what it stands on. */
function paleLabels(page: Page, svg: string, ground: string) {
  return page.evaluate(
    ([drawn, background]) => {
      const rgb = (colour: string) =>
        (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
      const luminance = (colour: string) => {
        const [red, green, blue] = rgb(colour).map(value => {
          const share = value / 255;
          return share <= 0.03928
            ? share / 12.92
            : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const contrast = (one: string, other: string) => {
        const [dark, light] = [luminance(one), luminance(other)].sort(
          (a, b) => a - b,
        );
        return (light + 0.05) / (dark + 0.05);
      };
      const figure = document.createElement('div');
      figure.style.cssText = `position:absolute;top:0;left:0;background:${background}`;
      figure.innerHTML = drawn;
      document.body.append(figure);
      const ground = getComputedStyle(figure).backgroundColor;
      const pale: string[] = [];
      for (const label of figure.querySelectorAll('text, tspan')) {
        const { fill } = getComputedStyle(label);
        if (
          !label.textContent?.trim() ||
          label.querySelector('tspan') ||
          label.classList.contains('sequenceNumber')
        ) {
          continue;
        }
        const box = label.getBoundingClientRect();
        scrollTo(0, box.top - 100);
        const place = label.getBoundingClientRect();
        const below = document
          .elementsFromPoint(
            place.left + place.width / 2,
            place.top + place.height / 2,
          )
          .filter(
            element =>
              /^(?:rect|path|polygon|circle|ellipse)$/.test(element.nodeName) &&
              element.compareDocumentPosition(label) &
                Node.DOCUMENT_POSITION_FOLLOWING,
          )
          .map(element => getComputedStyle(element))
          .find(style => /^rgb\(/.test(style.fill) && style.opacity !== '0');
        const ratio = contrast(fill, below?.fill ?? ground);
        if (ratio < 4.5) {
          pale.push(`${label.textContent} ${ratio.toFixed(1)}`);
        }
      }
      figure.remove();
      return pale;
    },
    [svg, ground] as const,
  );
}

const kinds: Record<string, string> = {
  flowchart:
    'flowchart TB\n  subgraph one [Group]\n    a["Start"] -->|"yes"| b{{"Middle"}}\n  end\n  b -.-> c[("End")]\n  style c fill:#ff9966\n  classDef night fill:#112233,color:#334455\n  d:::night',
  sequence:
    'sequenceDiagram\n  actor A\n  participant B\n  A->>+B: Ask\n  Note over A,B: Remark\n  alt good\n    B-->>-A: Answer\n  else bad\n    B-->>A: No\n  end\n  rect rgb(200, 220, 240)\n    A->>B: Within\n  end',
  state:
    'stateDiagram-v2\n  [*] --> Still\n  Still --> Moving : go\n  state Moving {\n    Fast --> Slow\n  }\n  note right of Still : Remark',
  class:
    'classDiagram\n  class A {\n    <<interface>>\n    +of(a)\n  }\n  A <|-- B : extends\n  note for B "Remark"',
  entities:
    'erDiagram\n  A ||--o{ B : has\n  A {\n    string name PK "text"\n    int age\n  }',
  plan: 'gantt\n  title Plan\n  dateFormat YYYY-MM-DD\n  section One\n  First :a, 2026-01-01, 9d\n  Done :done, 2026-01-02, 9d\n  Active :active, 2026-01-03, 9d\n  Critical :crit, 2026-01-04, 9d',
  pie: 'pie showData title Parts\n  "One" : 5\n  "Two" : 3\n  "Three" : 2',
  journey:
    'journey\n  title Day\n  section One\n    Tea: 5: Me\n  section Two\n    Work: 2: Me',
  mindmap: 'mindmap\n  root((All))\n    One\n      Part\n    Two\n    Three',
  timeline: 'timeline\n  title Years\n  2002 : One\n  2004 : Two : Three',
  quadrants:
    'quadrantChart\n  title Reach\n  x-axis Low --> High\n  y-axis Bad --> Good\n  quadrant-1 Expand\n  A: [0.3, 0.6]',
  requirements:
    'requirementDiagram\n  requirement r {\n    id: 1\n    text: words\n    risk: high\n    verifymethod: test\n  }\n  element e {\n    type: part\n  }\n  e - satisfies -> r',
  context:
    'C4Context\n  title System\n  Person(a, "Customer", "A person")\n  System(b, "Bank", "Does it")\n  Rel(a, b, "Uses", "https")',
};

for (const [theme, ground] of [
  ['light', '#ffffff'],
  ['dark', '#424242'],
] as const) {
  test(`labels of every kind can be read in the ${theme} theme`, async ({
    page,
  }) => {
    await openDrawing(page);
    const pale: Record<string, string[]> = {};
    const expected: Record<string, string[]> = {};
    for (const [kind, text] of Object.entries(kinds)) {
      const { svg = '' } = await draw(page, text, theme);
      expect(svg, kind).not.toBe('');
      pale[kind] = await paleLabels(page, svg, ground);
      expected[kind] = [];
    }
    expect(pale).toEqual(expected);
  });
}

test('no label is cut off at the edge of its drawing', async ({ page }) => {
  await openDrawing(page);
  const title = 'A title that is very much wider than all that it stands above';
  const { svg = '' } = await draw(
    page,
    `sequenceDiagram\n  title ${title}\n  A->>B: x`,
  );
  const cut = await page.evaluate(drawn => {
    const figure = document.createElement('div');
    figure.style.cssText = 'position:absolute;top:0;left:0';
    figure.innerHTML = drawn;
    document.body.append(figure);
    const frame = figure.querySelector('svg')?.getBoundingClientRect();
    return [...figure.querySelectorAll('text')]
      .filter(text => {
        const { left, right } = text.getBoundingClientRect();
        return !frame || left < frame.left - 1 || right > frame.right + 1;
      })
      .map(text => text.textContent);
  }, svg);
  expect(cut).toEqual([]);
  expect(svg).toContain(title);
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
