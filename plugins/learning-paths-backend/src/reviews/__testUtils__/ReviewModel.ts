import { ReviewOutcome } from '@learning-paths/backstage-plugin-learning-paths-common';

const day = 24 * 60 * 60 * 1000;

/** As configured where the model is used. */
export const modelTimes = { interval: 100 * day, grace: 20 * day };

/** A document that is live, as an author knows it. */
export interface ModelDocument {
  text: string;
  revision?: number;
  aliases: string[];
}

interface Word {
  guide: ModelGuide;
  outcome: ReviewOutcome;
  text: string;
  revision?: number;
  /** Instant from which the outcome no longer holds. */
  endsAt?: number;
  at: number;
  /** What was current before, and what an undo brings back. */
  before?: Word;
}

/** What a team said of one guide; a merged guide brings its own. */
interface Shelf {
  current?: Word;
  writtenAt: number;
}

interface ModelGuide {
  /** Where it was before it moved. */
  formerPaths: string[];
  changedAt: number;
  text: string;
  revision?: number;
  /** Own shelf first, then those of the guides that it took over. */
  shelves: Map<string, Shelf[]>;
}

/**
 * What reviews ought to be, written as simply as it can be said: guides are objects, so
 * identity needs no paths; statuses follow the design's table, row by row.
 */
export class ReviewModel {
  now: number;
  readonly documents = new Map<string, ModelDocument>();
  readonly #live = new Map<string, ModelGuide>();
  readonly #gone = new Map<string, ModelGuide>();

  constructor(now: number) {
    this.now = now;
  }

  /** A guide that vanished from this path may come back there; else it is a new one. */
  create(path: string, text: string): void {
    const guide = this.#gone.get(path) ?? {
      formerPaths: [],
      changedAt: this.now,
      text,
      shelves: new Map(),
    };
    this.#gone.delete(path);
    this.#live.set(path, guide);
    this.documents.set(path, { text, aliases: [] });
    this.#read(guide, text, undefined);
  }

  edit(path: string, text: string, revision: number | undefined): void {
    this.documents.set(path, { ...this.document(path), text, revision });
    this.#read(this.#guide(path), text, revision);
  }

  move(path: string, to: string): void {
    const { aliases, ...document } = this.document(path);
    this.documents.delete(path);
    this.documents.set(to, { ...document, aliases: [...aliases, path] });
    const guide = this.#guide(path);
    guide.formerPaths.push(path);
    this.#live.set(to, guide);
    this.#live.delete(path);
  }

  /** Without the document its guide is gone, unless another document claims its path. */
  remove(path: string): void {
    const guide = this.#guide(path);
    this.documents.delete(path);
    this.#live.delete(path);
    const [heir] = [...this.documents]
      .filter(([, { aliases }]) => aliases.includes(path))
      .map(([claimant]) => claimant)
      .sort();
    if (heir === undefined) {
      this.#gone.set(path, guide);
      return;
    }
    for (const [team, shelves] of guide.shelves) {
      const own = this.#shelves(heir, team);
      own.push(...shelves);
    }
  }

  merge(path: string, into: string): void {
    const document = this.document(into);
    this.documents.set(into, {
      ...document,
      aliases: [...document.aliases, path],
    });
    this.remove(path);
  }

  /**
   * Whether a document may be created at a path. A guide that moved away from there, and
   * vanished since, could come back too; which guides may is not for this model to say.
   */
  isFree(path: string): boolean {
    return (
      !this.documents.has(path) &&
      ![...this.#gone.values()].some(guide => guide.formerPaths.includes(path))
    );
  }

  review(
    path: string,
    team: string,
    said: { outcome: ReviewOutcome; endsAt?: number },
  ): void {
    const { text, revision } = this.document(path);
    const before = this.current(path, team);
    const [own] = this.#shelves(path, team);
    own.current = {
      ...said,
      guide: this.#guide(path),
      text,
      revision,
      at: this.now,
      before,
    };
    own.writtenAt = this.now;
  }

  undo(path: string, team: string): void {
    const [own, ...taken] = this.#shelves(path, team);
    const current = this.current(path, team);
    const earlier = [own, ...taken]
      .filter(
        shelf =>
          shelf.current &&
          current &&
          shelf.current.guide !== current.guide &&
          shelf.current.at < current.at,
      )
      .sort((a, b) => b.writtenAt - a.writtenAt);
    own.current = current?.before ?? earlier[0]?.current;
    own.writtenAt = this.now;
  }

  current(path: string, team: string): Word | undefined {
    return [...this.#shelves(path, team)].sort(
      (a, b) => b.writtenAt - a.writtenAt,
    )[0].current;
  }

  /** More than one where the spread of due dates may put it on either side. */
  statuses(path: string, team: string): string[] {
    const said = this.current(path, team);
    if (!said) {
      return ['not-reviewed'];
    }
    const isPast = said.endsAt !== undefined && this.now >= said.endsAt;
    if (said.outcome === 'not-applicable' && !isPast) {
      return ['not-applicable'];
    }
    if (said.outcome !== 'reviewed' && isPast) {
      return ['due'];
    }
    const { text, revision } = this.document(path);
    const isMoved =
      said.revision !== undefined && revision !== undefined
        ? revision > said.revision
        : text !== said.text;
    if (isMoved) {
      return ['changed'];
    }
    const age = this.now - said.at;
    if (said.outcome !== 'reviewed' || age < modelTimes.interval) {
      return [said.outcome];
    }
    return age > modelTimes.interval * 1.1 ? ['due'] : ['due', 'reviewed'];
  }

  /** Whether a changed guide still counts as done. */
  isInGrace(path: string): boolean {
    return this.now < this.#guide(path).changedAt + modelTimes.grace;
  }

  document(path: string): ModelDocument {
    const document = this.documents.get(path);
    if (!document) {
      throw new Error(`The model has no document at ${path}`);
    }
    return document;
  }

  #guide(path: string): ModelGuide {
    const guide = this.#live.get(path);
    if (!guide) {
      throw new Error(`The model has no guide at ${path}`);
    }
    return guide;
  }

  #shelves(path: string, team: string): Shelf[] {
    const { shelves } = this.#guide(path);
    const found = shelves.get(team) ?? [{ writtenAt: -Infinity }];
    shelves.set(team, found);
    return found;
  }

  /** A raised revision says that the text changed, even where it is the same. */
  #read(guide: ModelGuide, text: string, revision: number | undefined): void {
    const isRaised =
      revision !== undefined &&
      guide.revision !== undefined &&
      revision > guide.revision;
    if (guide.text !== text || isRaised) {
      guide.changedAt = this.now;
    }
    guide.text = text;
    guide.revision = revision;
  }
}
