import fc from 'fast-check';
import { ConcernColour } from '../api';
import { accentShades } from './accentShades';
import { concernPalette, concernShades } from './concernColours';
import { concernIconPaths } from './concernIcons';
import { concernsOf } from './concerns';

const iconOf = (title: string) => concernsOf([{ title }])[0].icon;

/** Relative luminance of `#rrggbb`, as WCAG has it. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928
      ? channel / 12.92
      : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

describe('what sections are known by', () => {
  it.each([
    ['Storage Integration', 'storage'],
    ['Container Networking', 'network'],
    ['Service Routing', 'routing'],
    ['Platform Observability', 'observability'],
    ['Platform Security', 'security'],
    ['Identity and Access Control', 'identity'],
    ['Workload Tenancy', 'tenancy'],
    ['Ingress gateways', 'routing'],
    ['Kubernetes Monitoring Checklist', 'observability'],
    ['Showback Reference Architecture', 'cost'],
    ['CI/CD', 'delivery'],
    ['Data products', 'data'],
    ['Databases', 'database'],
    ['Who Owns What', 'people'],
    ['City planning', 'layers'],
    ['プラットフォーム', 'layers'],
    ['constructor', 'layers'],
    ['', 'layers'],
  ])('takes the icon of "%s" from its words: %s', (title, icon) => {
    expect(iconOf(title)).toBe(icon);
  });

  it('keeps what authors set', () => {
    expect(
      concernsOf([{ title: 'Storage', icon: 'cost', colour: 'slate' }]),
    ).toEqual([{ icon: 'cost', colour: 'slate' }]);
  });

  const coloursFor = (written: (ConcernColour | undefined)[]) =>
    concernsOf(written.map(colour => ({ title: '', colour }))).map(
      ({ colour }) => colour,
    );

  it('gives neighbours different colours, unless an author wants them alike', () => {
    const anyColour = fc.option(fc.constantFrom(...concernPalette), {
      nil: undefined,
    });
    fc.assert(
      fc.property(fc.array(anyColour, { maxLength: 40 }), written => {
        const colours = coloursFor(written);
        expect(colours.map((each, at) => written[at] ?? each)).toEqual(colours);
        const alike = colours.filter(
          (colour, at) =>
            colour === colours[at + 1] && !(written[at] && written[at + 1]),
        );
        expect(alike).toEqual([]);
      }),
    );
  });

  it('gives twelve sections twelve colours, those of authors among them', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...concernPalette], { maxLength: 10 }),
        fc.infiniteStream(fc.boolean()),
        (taken, isSet) => {
          const left = [...taken];
          const written = concernPalette.map((_, index) =>
            isSet.next().value || concernPalette.length - index <= left.length
              ? left.pop()
              : undefined,
          );
          expect(new Set(coloursFor(written)).size).toBe(12);
        },
      ),
    );
  });

  it('takes no longer for titles of very many words', () => {
    const sections = Array.from({ length: 2000 }, () => ({
      title: 'a '.repeat(1000),
    }));
    const start = performance.now();
    expect(concernsOf(sections)).toHaveLength(2000);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('changes no colour where sections are added at the end', () => {
    const titles = Array.from({ length: 20 }, (_, index) => ({
      title: `S${index}`,
    }));
    expect(concernsOf(titles).slice(0, 7)).toEqual(
      concernsOf(titles.slice(0, 7)),
    );
  });

  it.each([...Object.entries(concernShades), ...Object.entries(accentShades)])(
    '%s can be read on light and dark surfaces',
    (_, { light, dark }) => {
      for (const surface of ['#ffffff', '#f8f8f8', '#f5f5f5']) {
        expect(contrast(light, surface)).toBeGreaterThanOrEqual(4.5);
      }
      for (const surface of ['#121212', '#1d1d1d', '#333333', '#424242']) {
        expect(contrast(dark, surface)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('has a picture of lines for each icon, inside of its square', () => {
    for (const path of Object.values(concernIconPaths)) {
      expect(path).toMatch(/^M[\d\s.,MmLlHhVvCcSsAaZz-]+$/);
    }
  });

  it('offers each colour once', () => {
    expect([...concernPalette].sort()).toEqual(
      Object.keys(concernShades).sort(),
    );
  });
});
