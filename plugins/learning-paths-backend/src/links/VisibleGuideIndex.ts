import {
  SeriesRef,
  Step,
  StepTarget,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { VisibleLibrary } from '../library/LibraryVisibility';
import { toRef } from '../library/summaries';
import { visibleSeries } from '../library/visibleSeries';

/** A guide that the caller may read, as links show it. */
export interface VisibleGuide {
  path: string;
  title: string;
  target: StepTarget;
  minutes?: number;
  /** The series that it is part of, as far as the caller may read them. */
  series: SeriesRef[];
  /** Title of its section in the first of these. */
  section?: string;
}

/** All guides that one caller may read: in the order of the series, then by title. */
export class VisibleGuideIndex {
  readonly #guides = new Map<string, VisibleGuide>();
  readonly #bySeries = new Map<string, { ref: SeriesRef; paths: string[] }>();
  readonly #order: ReadonlyMap<string, number>;

  constructor({ snapshot, visible }: VisibleLibrary) {
    const { library } = snapshot;
    for (const series of library.series) {
      if (visible.includes(series.document)) {
        const { steps, sections } = visibleSeries({
          series,
          visible,
          snapshot,
        });
        const ref = toRef(series);
        const paths = new Set<string>();
        this.#addSteps(steps, ref, paths);
        for (const path of paths) {
          const guide = this.#guides.get(path);
          if (guide) {
            guide.section ??= sections.get(path);
          }
        }
        this.#bySeries.set(series.slug, { ref, paths: [...paths] });
      }
    }
    const alone = library.guides
      .filter(guide => !this.#guides.has(guide.path) && visible.includes(guide))
      .sort((a, b) => (a.title < b.title ? -1 : 1));
    for (const { path, title, minutes } of alone) {
      this.#guides.set(path, {
        path,
        title,
        minutes,
        target: { kind: 'guide', path },
        series: [],
      });
    }
    this.#order = new Map(
      [...this.#guides.keys()].map((path, at) => [path, at]),
    );
    // A guide has a title of its own, whatever its steps call it.
    for (const guide of this.#guides.values()) {
      guide.title = library.document(guide.path)?.title ?? guide.title;
    }
  }

  get paths(): string[] {
    return [...this.#guides.keys()];
  }

  get(path: string): VisibleGuide | undefined {
    return this.#guides.get(path);
  }

  /** Guides of a series; undefined where the caller may not read it. */
  ofSeries(slug: string): { ref: SeriesRef; paths: string[] } | undefined {
    return this.#bySeries.get(slug);
  }

  /** Sorts by the order of the series. */
  compare = (a: { path: string }, b: { path: string }): number =>
    (this.#order.get(a.path) ?? 0) - (this.#order.get(b.path) ?? 0);

  #addSteps(
    steps: readonly Step[],
    series: SeriesRef,
    paths: Set<string>,
  ): void {
    for (const { title, guide: path, ...step } of steps) {
      const { target, minutes, steps: below } = step;
      if (path !== undefined && !paths.has(path)) {
        paths.add(path);
        const guide = this.#guides.get(path) ?? {
          path,
          title,
          target,
          minutes,
          series: [],
        };
        guide.series.push(series);
        this.#guides.set(path, guide);
      }
      this.#addSteps(below, series, paths);
    }
  }
}
