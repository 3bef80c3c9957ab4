import { StructureEntry } from '../document/StructureEntry';
import { unservedKind } from '../files/fileKinds';
import { lastSegment } from '../files/paths';
import { compareWeights } from '../front-matter/weights';
import { guideRefOf } from '../targets/externalTargets';
import { ResolvedTarget } from '../targets/ResolvedTarget';
import { Finding, quote } from '../util/diagnostics';
import { optionalMember } from '../util/optionalMembers';
import { SlicedWork } from '../util/slicedWork';
import { anchorFinding, caseFinding } from './findings';
import { Namer } from './PathIndex';
import { Resolution, Resolver } from './Resolver';
import { LibraryDocument, LibrarySeries, ResolvedStep } from './types';

type Report = (document: LibraryDocument, finding: Finding) => void;

class SeriesBuilder<D extends LibraryDocument> {
  readonly #document: D;
  readonly #resolver: Resolver<D>;
  readonly #report: Report;
  readonly #guidePaths = new Set<string>();

  constructor(document: D, resolver: Resolver<D>, report: Report) {
    this.#document = document;
    this.#resolver = resolver;
    this.#report = report;
  }

  build(slug: string): LibrarySeries<D> {
    const steps = this.#steps(this.#document.structure ?? []);
    return {
      slug,
      path: this.#document.path,
      document: this.#document,
      steps,
      guidePaths: [...this.#guidePaths],
    };
  }

  #steps(entries: readonly StructureEntry[]): ResolvedStep[] {
    this.#checkWeights(entries);
    // Sorting is stable: equal weights keep the written order.
    return [...entries].sort(compareWeights).map(entry => this.#step(entry));
  }

  #step(entry: StructureEntry): ResolvedStep {
    const { target, guide } = this.#target(entry);
    const ref = guideRefOf(target);
    if (ref !== undefined) {
      this.#guidePaths.add(ref);
    }
    if (guide) {
      this.#checkTitle(entry, guide);
    }
    return {
      title:
        entry.title ??
        guide?.linkTitle ??
        guide?.title ??
        fallbackTitle(target),
      ...optionalMember('description', entry.description ?? guide?.description),
      target,
      ...optionalMember('minutes', guide?.minutes),
      ...optionalMember('area', entry.area),
      ...optionalMember('icon', entry.icon),
      ...optionalMember('colour', entry.colour),
      steps: this.#steps(entry.pages),
    };
  }

  #target(entry: StructureEntry): { target: ResolvedTarget; guide?: D } {
    const { source } = entry;
    if (source === undefined) {
      if (entry.pages.length === 0) {
        this.#add(entry, {
          severity: 'warning',
          code: 'step-empty',
          message: `The step ${quote(
            entry.title ?? '',
          )} has neither a source nor pages, so it leads nowhere.`,
          hint: 'Add "source: …", or pages below it.',
        });
      }
      return { target: { kind: 'missing', target: '' } };
    }
    const resolution = this.#resolver.resolve(source, 'source', this.#document);
    const { target, document, caseOf } = resolution;
    if (document?.structure && target.kind === 'guide') {
      this.#add(entry, {
        severity: 'error',
        code: 'source-is-series',
        message: `The source ${quote(
          source,
        )} is a series; a step leads to a guide.`,
        hint: 'Name the series in "prerequisites" or "next" instead.',
      });
      return { target: { kind: 'missing', target: source } };
    }
    if (
      target.kind === 'missing' ||
      target.kind === 'anchor' ||
      target.kind === 'asset'
    ) {
      this.#reportUnresolved(entry, source, resolution);
      return { target: { kind: 'missing', target: source } };
    }
    if (caseOf !== undefined) {
      this.#add(entry, caseFinding(source, caseOf));
    }
    if (resolution.unknownAnchor !== undefined) {
      this.#add(entry, anchorFinding(source, resolution.unknownAnchor));
    }
    return {
      target,
      ...(target.kind === 'guide' && document ? { guide: document } : {}),
    };
  }

  #reportUnresolved(
    entry: StructureEntry,
    source: string,
    found: Resolution<D>,
  ): void {
    const draft = found.document?.draft ? found.document : undefined;
    const kind = unservedKind(source);
    this.#add(entry, {
      severity: draft ? 'warning' : 'error',
      code: 'unresolved-source',
      message: draft
        ? `The source ${quote(source)} is a draft, ${
            draft.file
          }, so the step is shown as missing.`
        : `The source ${quote(
            source,
          )} leads to no document, so the step is shown as missing.${
            kind === undefined ? '' : ` Files of the kind ${kind} are not read.`
          }`,
      hint: draft
        ? 'Remove "draft: true" there when the guide is ready.'
        : 'Check the path, or declare the old path as an alias of the moved guide.',
    });
  }

  #checkTitle(entry: StructureEntry, guide: D): void {
    const titles = [guide.title, guide.linkTitle];
    if (entry.title !== undefined && !titles.includes(entry.title)) {
      this.#add(entry, {
        severity: 'info',
        code: 'title-differs',
        message: `The step is called ${quote(entry.title)}, its guide ${quote(
          guide.title,
        )}.`,
        hint: 'Leave the title of the step out, or give both the same.',
      });
    }
  }

  #checkWeights(entries: readonly StructureEntry[]): void {
    const seen = new Map<number, StructureEntry>();
    const weighted = entries.some(({ weight }) => weight !== undefined);
    for (const entry of entries) {
      const { weight } = entry;
      const name = quote(entry.title ?? entry.source ?? '');
      if (weight === undefined) {
        if (weighted) {
          this.#add(entry, {
            severity: 'info',
            code: 'weight-missing',
            message: `The step ${name} has no weight, so it comes after those that have one.`,
            hint: 'Give each step a weight, or none of them.',
          });
        }
        continue;
      }
      const other = seen.get(weight);
      if (other) {
        this.#add(entry, {
          severity: 'warning',
          code: 'weight-duplicate',
          message: `The step ${name} has the weight ${weight} of ${quote(
            other.title ?? other.source ?? '',
          )}; they stay in the order written.`,
          hint: 'Give each step a weight of its own.',
        });
      } else {
        seen.set(weight, entry);
      }
    }
  }

  #add(entry: StructureEntry, finding: Finding): void {
    this.#report(this.#document, {
      ...finding,
      ...optionalMember('line', entry.line),
      ...optionalMember('column', entry.column),
    });
  }
}

/**
 * Builds the series of a library; of two with one slug the first stays. Those that are
 * hidden keep their slugs, and are not built.
 */
export function* buildSeries<D extends LibraryDocument>(options: {
  documents: readonly D[];
  resolver: Resolver<D>;
  hides: (document: D) => boolean;
  nameOf: Namer<D>;
  report: Report;
}): SlicedWork<LibrarySeries<D>[]> {
  const { documents, resolver, hides, nameOf, report } = options;
  const owners = new Map<string, D>();
  const found: LibrarySeries<D>[] = [];
  for (const document of documents) {
    const slug = document.slug ?? (lastSegment(document.path) || 'home');
    const owner = owners.get(slug);
    owners.set(slug, owner ?? document);
    if (hides(document)) {
      continue;
    }
    // Its steps are checked even where the series cannot be shown.
    const series = new SeriesBuilder(document, resolver, report).build(slug);
    if (owner) {
      report(document, {
        severity: 'error',
        code: 'duplicate-slug',
        message: `The slug ${quote(slug)} belongs to the series of ${nameOf(
          owner,
        )}, so this series is not shown.`,
        hint: 'Give this series a "slug" of its own.',
      });
    } else {
      found.push(series);
    }
    yield;
  }
  return found;
}

function fallbackTitle(target: ResolvedTarget): string {
  switch (target.kind) {
    case 'external':
      return target.url;
    case 'techdocs':
      return target.page ?? target.entityRef;
    case 'entity':
      return target.entityRef;
    case 'missing':
      return target.target || 'Untitled';
    default:
      return 'Untitled';
  }
}
