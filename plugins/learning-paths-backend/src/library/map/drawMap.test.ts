import {
  MapBands,
  ReviewStatus,
  Step,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import fc from 'fast-check';
import { SaxesParser, SaxesTagPlain } from 'saxes';
import { SeriesTree } from '../types';
import { drawMap, MapOptions } from './drawMap';
import { textWidth } from './textWidth';

const guide = (title: string, more: Partial<Step> = {}): Step => ({
  title,
  target: { kind: 'guide', path: `/guides/${title}` },
  guide: `/guides/${title}`,
  steps: [],
  ...more,
});

const seriesOf = (
  steps: Step[],
  more: Partial<SeriesTree> = {},
): SeriesTree => ({
  slug: 'platform',
  path: '/series/platform',
  title: 'The platform',
  guideCount: 26,
  minutes: 211,
  tags: [],
  steps,
  ...more,
});

const draw = (
  steps: Step[],
  more: Partial<SeriesTree> = {},
  options: Partial<MapOptions> = {},
) => drawMap({ series: seriesOf(steps, more), theme: 'light', ...options });

interface Drawn {
  names: Set<string>;
  attributes: Set<string>;
  texts: string[];
  words: string;
  /** Lines of text in places that clip them. */
  lines: { text: string; size: number; isBold: boolean; room: number }[];
  boxes: { x: number; y: number; width: number; height: number }[];
}

/** Reads a picture as strictly as XML is read; whatever is wrong with it is thrown. */
function parse(picture: string): Drawn {
  const drawn: Drawn = {
    names: new Set(),
    attributes: new Set(),
    texts: [],
    words: '',
    lines: [],
    boxes: [],
  };
  const open: SaxesTagPlain[] = [];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', tag => {
    drawn.names.add(tag.name);
    Object.keys(tag.attributes).forEach(name => drawn.attributes.add(name));
    const { x, y, width, height } = tag.attributes;
    if (tag.name === 'rect' && x !== undefined) {
      drawn.boxes.push({
        x: Number(x),
        y: Number(y),
        width: Number(width),
        height: Number(height),
      });
    }
    open.push(tag);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', text => {
    const tag = open[open.length - 1];
    drawn.words += `${text}\n`;
    if (tag?.name === 'text') {
      drawn.texts.push(text);
      const parent = open[open.length - 2].attributes;
      drawn.lines.push({
        text,
        size: Number(tag.attributes['font-size']),
        isBold: tag.attributes['font-weight'] === '700',
        room: Number(parent.width),
      });
    }
  });
  parser.write(picture).close();
  return drawn;
}

const statuses: (ReviewStatus | undefined)[] = [
  'reviewed',
  'exception',
  'not-applicable',
  'changed',
  'due',
  'not-reviewed',
  undefined,
];

const anyTitle = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom(
    '</text><script>alert(1)</script>',
    '"><image href="https://evil.example/x"/>',
    ']]><!-- --><![CDATA[',
    '&#x3c;script&#x3e;&nbsp;&lt;',
    '\u0000\u001b\ud800\ufffe\uffff',
    'W'.repeat(500),
    'プラットフォームの可観測性'.repeat(20),
    'مراقبة المنصة والبنية المرجعية',
    '',
  ),
);

const anyStep = (steps: fc.Arbitrary<Step[]>): fc.Arbitrary<Step> =>
  fc
    .record({
      title: anyTitle,
      area: fc.constantFrom('left', 'right', 'layer', undefined),
      status: fc.constantFrom(...statuses),
      target: fc.constantFrom<Step['target'][]>(
        { kind: 'guide', path: '/a' },
        { kind: 'missing', path: '/b' },
        { kind: 'missing' },
        { kind: 'external', url: 'https://example.com' },
      ),
      steps,
      id: fc.nat(),
    })
    .map(({ id, status, ...step }) => ({
      ...step,
      guide: step.target.kind === 'missing' ? undefined : `/${id}`,
      status,
      expected: status !== undefined,
    }));

const anySteps = fc.array(
  anyStep(fc.array(anyStep(fc.constant([])), { maxLength: 8 })),
  { maxLength: 12 },
);

describe('the picture of a map', () => {
  it('holds nothing but shapes and texts, whatever authors write', () => {
    fc.assert(
      fc.property(
        anySteps,
        anyTitle,
        anyTitle,
        fc.boolean(),
        (steps, title, band, hasTeam) => {
          const bands: MapBands = { above: band };
          const { names, attributes, boxes, lines } = parse(
            draw(
              steps,
              { title, description: title, bands },
              { team: hasTeam ? title : undefined, theme: 'dark' },
            ),
          );
          const shapes = ['svg', 'g', 'rect', 'path', 'text', 'title', 'desc'];
          expect([...names].filter(name => !shapes.includes(name))).toEqual([]);
          expect(
            [...attributes].filter(name => /^on|href|^style$|src/i.test(name)),
          ).toEqual([]);
          for (const { x, y, width, height } of boxes) {
            expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
            expect(x + width).toBeLessThanOrEqual(1200);
          }
          for (const { text, size, isBold, room } of lines) {
            // One sign and its ellipsis may be wider than what is left of a small place.
            const widest = Math.max(room + 0.01, textWidth('W…', { size: 28 }));
            expect(textWidth(text, { size, isBold })).toBeLessThanOrEqual(
              widest,
            );
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('says what it shows', () => {
    const steps = [
      guide('Storage', { steps: [guide('Volumes'), guide('Backups')] }),
      guide('Gone', {
        target: { kind: 'missing', path: '/x' },
        guide: undefined,
      }),
    ];
    const picture = draw(steps, {
      description: 'In two concerns.',
      bands: { above: 'Your workloads', below: 'Clusters' },
    });
    const { texts } = parse(picture);
    expect(texts).toEqual(
      expect.arrayContaining([
        'The platform',
        'In two concerns.',
        '26 guides · 3 h 31 min',
        'Your workloads',
        'Storage',
        '3 guides',
        'Overview',
        'Volumes',
        'Backups',
        'Clusters',
      ]),
    );
    expect(picture).toContain('role="img"');
    expect(picture).toContain('<title id="title">The platform</title>');
    expect(picture).toContain(
      '<desc id="description">Storage: Storage; Volumes; Backups. Gone: Gone: not available yet.</desc>',
    );
    expect(texts).not.toContain('Reviewed');
  });

  it('shows where a team is, with a legend', () => {
    const steps = [
      guide('Storage', {
        status: 'reviewed',
        expected: true,
        done: true,
        steps: [
          guide('Volumes', { status: 'changed', expected: true }),
          guide('Not for them', { status: 'not-reviewed', expected: false }),
        ],
      }),
    ];
    const picture = draw(
      steps,
      {
        progress: {
          total: 2,
          done: 1,
          reviewed: 1,
          exception: 0,
          notApplicable: 0,
          changed: 1,
          due: 0,
          notReviewed: 0,
        },
      },
      { team: 'payments' },
    );
    const { texts } = parse(picture);
    expect(texts).toEqual(
      expect.arrayContaining([
        '26 guides · 3 h 31 min · 1 of 2 done by payments, 1 changed since',
        '1 of 2',
        'Reviewed',
        'Reviewed with an exception',
        'Changed since',
        'Due again',
        'Not applicable',
        'Not reviewed',
      ]),
    );
    expect(picture).toContain(
      '<desc id="description">Storage (1 of 2 done): Storage: reviewed; Volumes: changed since; Not for them: not expected of the team.</desc>',
    );
  });

  it('is another in the dark, and has the same places', () => {
    const steps = [guide('Storage'), guide('Networking')];
    const light = draw(steps);
    const dark = draw(steps, {}, { theme: 'dark' });
    expect(dark).not.toBe(light);
    const colours = /#[0-9a-f]{6}|fill-opacity="[\d.]+"/g;
    expect(dark.replace(colours, '')).toBe(light.replace(colours, ''));
  });

  it('is drawn of a series without sections, too', () => {
    expect(parse(draw([], {}, { team: 'payments' })).texts).toContain(
      '26 guides · 3 h 31 min · nothing expected of payments',
    );
  });

  it('is drawn quickly of as many steps as a series can have', () => {
    const steps = Array.from({ length: 40 }, (_, section) =>
      guide(`Section ${section}`, {
        steps: Array.from({ length: 49 }, (__, page) =>
          guide(`Page ${section}.${page} `.repeat(20)),
        ),
      }),
    );
    const start = performance.now();
    expect(parse(draw(steps)).texts.length).toBeGreaterThan(2000);
    // A guard against hanging, not a benchmark: machines differ.
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
