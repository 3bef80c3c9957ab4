import {
  Document,
  Library,
  LibrarySeries,
  ResolvedStep,
  ResolvedTarget,
} from '@learning-paths/content';
import { Paint } from '../terminal/colours';
import { count } from '../terminal/count';
import { printable } from '../terminal/printable';

/** A series as lines: what it is, its steps, its totals. */
export function drawSeries(
  series: LibrarySeries,
  library: Library,
  paint: Paint,
): string[] {
  const { document, slug, path, steps } = series;
  const about = [path, `slug ${slug}`, document.level, document.owner]
    .filter(part => part !== undefined)
    .map(part => printable(part));
  return [
    `Learning path: ${paint('bold', printable(document.title))}`,
    `  ${paint('dim', about.join(' · '))}`,
    ...(document.description === undefined
      ? []
      : [`  ${paint('dim', `“${printable(document.description)}”`)}`]),
    '',
    ...drawSteps(steps, '', paint),
    '',
    `  ${totalsOf(series, library)}`,
  ];
}

/** What belongs to no series, as lines. */
export function drawOthers(
  library: Library,
  drafts: number,
  paint: Paint,
): string[] {
  const inSeries = new Set(
    library.series.flatMap(({ guidePaths }) => guidePaths),
  );
  const others = library.guides.filter(({ path }) => !inSeries.has(path));
  const lines: string[] = [];
  if (library.series.length === 0) {
    lines.push(
      'No learning paths: a document becomes one when its front matter has "structure".',
      '',
    );
  }
  lines.push(
    others.length === 0
      ? 'Every guide is in a learning path.'
      : `${count(others.length, 'guide')} in no learning path`,
    ...others.map(
      ({ path, title, minutes }) =>
        `  - ${printable(title)} ${paint(
          'dim',
          `(${duration(minutes)}) → ${printable(path)}`,
        )}`,
    ),
  );
  if (drafts > 0) {
    lines.push(`${count(drafts, 'draft')} not shown to readers`);
  }
  return lines;
}

function drawSteps(
  steps: readonly ResolvedStep[],
  prefix: string,
  paint: Paint,
): string[] {
  return steps.flatMap((step, index) => {
    const number = `${prefix}${index + 1}`;
    const indent = '  '.repeat(number.split('.').length);
    return [
      `${indent}${number} ${printable(step.title)}${describe(step, paint)}`,
      ...drawSteps(step.steps, `${number}.`, paint),
    ];
  });
}

function describe(step: ResolvedStep, paint: Paint): string {
  const time = step.minutes === undefined ? '' : ` (${duration(step.minutes)})`;
  if (step.target.kind !== 'missing') {
    return paint('dim', `${time} → ${printable(leadsTo(step.target))}`);
  }
  if (step.target.target !== '') {
    return ` ${paint('red', `MISSING: ${printable(step.target.target)}`)}`;
  }
  return step.steps.length > 0 ? '' : ` ${paint('red', 'MISSING: no source')}`;
}

function leadsTo(target: Exclude<ResolvedTarget, { kind: 'missing' }>): string {
  switch (target.kind) {
    case 'external':
      return `${target.url} (opens outside)`;
    case 'techdocs':
      return `${[target.entityRef, target.page]
        .filter(part => part !== undefined)
        .join('/')} (TechDocs)`;
    case 'entity':
      return `${target.entityRef} (catalog)`;
    case 'anchor':
      return `#${target.anchor}`;
    case 'guide':
      return target.anchor === undefined
        ? target.path
        : `${target.path}#${target.anchor}`;
    default:
      return target.path;
  }
}

function totalsOf(series: LibrarySeries, library: Library): string {
  const nested = series.steps.flatMap(({ steps }) => flatten(steps));
  const all = [...series.steps, ...nested];
  const missing = all.filter(isMissing).length;
  const minutes = series.guidePaths
    .map((path): Document | undefined => library.document(path))
    .reduce((sum, guide) => sum + (guide?.minutes ?? 0), 0);
  return [
    count(series.steps.length, 'section'),
    count(nested.length, 'page'),
    count(series.guidePaths.length, 'guide'),
    duration(minutes),
    ...(missing > 0 ? [`${missing} missing`] : []),
  ].join(', ');
}

function flatten(steps: readonly ResolvedStep[]): ResolvedStep[] {
  return steps.flatMap(step => [step, ...flatten(step.steps)]);
}

function isMissing({ target, steps }: ResolvedStep): boolean {
  return (
    target.kind === 'missing' && (target.target !== '' || steps.length === 0)
  );
}

/** `25 min`, `1 h 5 min`. */
function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}
