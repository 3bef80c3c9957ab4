import { FieldReader } from '../front-matter/FieldReader';
import { Finding, quote } from '../util/diagnostics';
import { JsonValue } from '../util/json';
import { limits } from '../util/limits';
import { oneLine } from '../util/oneLine';
import { withoutUndefined } from '../util/optionalMembers';

/**
 * Where a section stands on the map of its series: in a pillar at the `left` or `right`
 * of the layers, or as a `layer` between them.
 *
 * @public
 */
export const sectionAreas = ['left', 'right', 'layer'] as const;

/**
 * The pictures that a section may have.
 *
 * @public
 */
export const concernIcons = [
  'alerting',
  'backup',
  'cloud',
  'code',
  'compute',
  'cost',
  'data',
  'database',
  'delivery',
  'docs',
  'health',
  'identity',
  'inventory',
  'keys',
  'layers',
  'messaging',
  'network',
  'observability',
  'people',
  'routing',
  'scaling',
  'security',
  'storage',
  'tenancy',
  'testing',
  'upgrade',
] as const;

/**
 * The colours that a section may have.
 *
 * @public
 */
export const concernColours = [
  'amber',
  'blue',
  'cyan',
  'green',
  'indigo',
  'olive',
  'orange',
  'pink',
  'rose',
  'slate',
  'teal',
  'violet',
] as const;

/**
 * How a section is shown on the map of its series.
 *
 * @public
 */
export interface SectionLook {
  /** Where it stands. */
  area?: (typeof sectionAreas)[number];
  /** Its picture. */
  icon?: (typeof concernIcons)[number];
  /** Its colour. */
  colour?: (typeof concernColours)[number];
}

/**
 * Texts of the bands around the map of a series.
 *
 * @public
 */
export interface MapBands {
  /** What stands on the platform, such as "Your workloads". */
  above?: string;
  /** What the platform stands on, such as "Kubernetes clusters". */
  below?: string;
}

type Report = (finding: Pick<Finding, 'message' | 'hint'>) => void;

/** The keys of {@link SectionLook}, and how else they may be spelt. */
const lookKeys = ['area', 'icon', 'colour', 'color'];

/**
 * Reads how a section is shown. A value that is not known is reported and ignored.
 *
 * @param fields - of the step, keys in lower case
 */
export function readSectionLook(
  fields: ReadonlyMap<string, JsonValue>,
  report: Report,
): SectionLook {
  const oneOf = <T extends string>(
    key: string,
    value: JsonValue | undefined,
    known: readonly T[],
  ): T | undefined => {
    if (value === undefined || value === null || value === '') {
      return undefined;
    }
    const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
    const found = known.find(name => name === text);
    if (found === undefined) {
      report({
        message: `The ${key} ${written(value)} is not known, so it is ignored.`,
        hint: `Write one of ${known.join(', ')}.`,
      });
    }
    return found;
  };
  return withoutUndefined<SectionLook>({
    area: oneOf('area', fields.get('area'), sectionAreas),
    icon: oneOf('icon', fields.get('icon'), concernIcons),
    colour: oneOf(
      'colour',
      fields.get('colour') ?? fields.get('color'),
      concernColours,
    ),
  });
}

/** Reports what only a section may say, at a step below one. */
export function refuseSectionLook(
  fields: ReadonlyMap<string, JsonValue>,
  report: Report,
): void {
  const keys = lookKeys.filter(key => fields.has(key));
  if (keys.length > 0) {
    report({
      message: `Only sections have a place on the map, so ${keys
        .map(quote)
        .join(' and ')} of this page ${
        keys.length > 1 ? 'are' : 'is'
      } ignored.`,
      hint: 'Write it at the entry of the top level.',
    });
  }
}

const bandsHint =
  'Write { above: Your workloads, below: Kubernetes clusters }, or one of the two.';

/** Reads the bands of a series. What does not fit is reported and ignored, or cut. */
export function readBands(fields: FieldReader): MapBands | undefined {
  const value = fields.value('bands');
  if (value === undefined || value === '') {
    return undefined;
  }
  const report: Report = finding =>
    fields.report('map-shape', 'bands', { hint: bandsHint, ...finding });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report({
      message: `The bands ${written(
        value,
      )} are not a mapping, so they are ignored.`,
    });
    return undefined;
  }
  const texts = new Map<string, string>();
  for (const [name, band] of Object.entries(value)) {
    const key = name.toLowerCase();
    if (key !== 'above' && key !== 'below') {
      report({ message: `There is no band ${quote(name)}, so it is ignored.` });
    } else if (typeof band === 'object' && band !== null) {
      report({
        message: `The band ${quote(key)} is not a text, so it is ignored.`,
      });
    } else {
      texts.set(key, bandText(key, oneLine(String(band ?? '')), report));
    }
  }
  const above = texts.get('above') || undefined;
  const below = texts.get('below') || undefined;
  return above || below
    ? withoutUndefined<MapBands>({ above, below })
    : undefined;
}

function bandText(key: string, text: string, report: Report): string {
  if (text.length <= limits.bandLength) {
    return text;
  }
  report({
    message: `The band ${quote(key)} has ${text.length} characters; the first ${
      limits.bandLength
    } are shown.`,
    hint: 'Write two or three words; the introduction has room for more.',
  });
  // No half of a surrogate pair at the end.
  return text
    .slice(0, limits.bandLength)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

function written(value: JsonValue): string {
  return quote(typeof value === 'string' ? value : JSON.stringify(value));
}
