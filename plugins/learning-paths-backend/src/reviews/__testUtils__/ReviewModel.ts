import { ReviewOutcome } from '@learning-paths/backstage-plugin-learning-paths-common';

const day = 24 * 60 * 60 * 1000;

/** As configured where the model is used. */
export const modelTimes = { interval: 100 * day, grace: 20 * day };

/** A document as an author knows it. */
export interface ModelDocument {
  /** Its words, or the picture that it shows: one file, whose bytes say which picture it is. */
  text: string;
  revision?: number;
  aliases: string[];
  /** `id` of the front matter. */
  id?: string;
  draft?: boolean;
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
  source: string;
  /** The `id` that is its own; others may write it, too. */
  name?: string;
  /** Where it was before it moved. */
  formerPaths: string[];
  changedAt: number;
  text: string;
  revision?: number;
  /** Own shelf first, then those of the guides that it took over. */
  shelves: Map<string, Shelf[]>;
}

/** The source that a path of the model is of. */
export function modelSource(path: string): 'sec' | 'docs' {
  return path.startsWith('/sec/') ? 'sec' : 'docs';
}

/** A path in the other case of its last letters. */
export function inOtherCase(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const other =
    name === name.toLowerCase() ? name.toUpperCase() : name.toLowerCase();
  return `${path.slice(0, -name.length)}${other}`;
}

/**
 * What reviews ought to be, written as simply as it can be said: guides are objects, so
 * identity needs no paths; statuses follow the design's table, row by row. Each command
 * says what became of whom: a copy is a guide of its own, a name stays with whom it was.
 */
export class ReviewModel {
  now: number;
  /** All of them, drafts too. */
  readonly documents = new Map<string, ModelDocument>();
  readonly #live = new Map<string, ModelGuide>();
  readonly #gone = new Map<string, ModelGuide>();
  readonly #guides = new Set<ModelGuide>();

  constructor(now: number) {
    this.now = now;
  }

  /** Paths of the documents that readers see, in order. */
  get paths(): string[] {
    return [...this.#live.keys()].sort();
  }

  /** A guide that vanished from this path may come back there; else it is a new one. */
  create(path: string, document: Omit<ModelDocument, 'aliases'>): void {
    this.documents.set(path, { ...document, aliases: [] });
    if (!document.draft) {
      this.#appear(path);
    }
  }

  edit(path: string, text: string, revision: number | undefined): void {
    this.documents.set(path, { ...this.document(path), text, revision });
    this.#read(this.#guide(path), text, revision);
  }

  /** With the old path as alias. */
  move(path: string, to: string): void {
    const { aliases, ...document } = this.document(path);
    this.#rename(path, to, { ...document, aliases: [...aliases, path] });
  }

  /** To a name that differs in letters' case only, and without an alias. */
  moveInOtherCase(path: string): void {
    this.#rename(path, inOtherCase(path), this.document(path));
  }

  /** Without an alias: its name takes a guide along, if it is its own. */
  moveByName(path: string, to: string): void {
    const document = this.document(path);
    if (this.#guide(path).name === document.id) {
      this.#rename(path, to, document);
    } else {
      this.documents.set(to, document);
      this.#disappear(path);
      this.documents.delete(path);
      this.#appear(to);
    }
  }

  copy(path: string, to: string): void {
    const { aliases, ...document } = this.document(path);
    this.create(to, document);
  }

  /** Whatever it is called, it is what it was; unless its own name is given up for another. */
  name(path: string, id: string | undefined): void {
    const guide = this.#guide(path);
    const document = this.document(path);
    this.documents.set(path, { ...document, id });
    if (id === undefined || guide.name === undefined || guide.name === id) {
      this.#settleNames();
      return;
    }
    this.#live.delete(path);
    this.#appear(path, guide);
  }

  draft(path: string, isDraft: boolean): void {
    this.documents.set(path, { ...this.document(path), draft: isDraft });
    if (isDraft) {
      this.#disappear(path);
    } else {
      this.#appear(path);
    }
  }

  remove(path: string): void {
    const { draft } = this.document(path);
    this.documents.delete(path);
    if (!draft) {
      this.#disappear(path);
    }
  }

  merge(path: string, into: string): void {
    const document = this.document(into);
    this.documents.set(into, {
      ...document,
      aliases: [...document.aliases, path],
    });
    if (modelSource(path) === modelSource(into)) {
      this.remove(path);
    }
  }

  /** The guide that a document is which appears at a path. */
  #appear(path: string, before = this.#gone.get(path)): void {
    const { text, revision, id } = this.document(path);
    const source = modelSource(path);
    const named = [...this.#guides].find(
      guide => id !== undefined && guide.name === id && guide.source === source,
    );
    const isTaken = named !== undefined && this.#isAlive(named);
    const isOther =
      id !== undefined &&
      before?.name !== undefined &&
      before.name !== id &&
      !isTaken;
    const stays = isOther ? undefined : before;
    const heir =
      !isTaken && (before === undefined || before.name !== undefined)
        ? named
        : undefined;
    const guide = heir ??
      stays ?? {
        source,
        formerPaths: [],
        changedAt: this.now,
        text,
        shelves: new Map(),
      };
    for (const [at, other] of this.#gone) {
      if (other === guide && at !== path) {
        other.formerPaths.push(at);
      }
      if (other === guide) {
        this.#gone.delete(at);
      }
    }
    if (before && before !== guide) {
      before.formerPaths.push(path);
      this.#gone.delete(path);
    }
    this.#guides.add(guide);
    this.#live.set(path, guide);
    this.#settleNames(path);
    this.#read(guide, text, revision);
  }

  /** Without the document its guide is gone, unless another document claims its path. */
  #disappear(path: string): void {
    this.#gone.set(path, this.#guide(path));
    this.#live.delete(path);
    this.#settleNames();
  }

  /** A guide with a name of its own may come back by it; any other lives on in its heir. */
  #settleAliases(): void {
    for (const heir of this.paths) {
      for (const alias of this.document(heir).aliases) {
        const guide = this.#live.has(alias) ? undefined : this.#gone.get(alias);
        if (
          guide &&
          guide.name === undefined &&
          guide.source === modelSource(heir)
        ) {
          this.#gone.delete(alias);
          this.#guides.delete(guide);
          for (const [team, shelves] of guide.shelves) {
            this.#shelves(heir, team).push(...shelves);
          }
        }
      }
    }
  }

  #rename(path: string, to: string, document: ModelDocument): void {
    const guide = this.#guide(path);
    this.documents.delete(path);
    this.documents.set(to, document);
    guide.formerPaths.push(path);
    this.#live.delete(path);
    this.#live.set(to, guide);
    this.#settleNames();
  }

  #isAlive(guide: ModelGuide): boolean {
    return [...this.#live.values()].includes(guide);
  }

  /** A name stays with the guide that had it; another gets it when that gives it up, or is gone. */
  #settleNames(newcomer?: string): void {
    for (const [path, guide] of this.#live) {
      if (guide.name !== this.document(path).id) {
        guide.name = undefined;
      }
    }
    const rank = (path: string) => `${path === newcomer ? 1 : 0}${path}.md`;
    const paths = [...this.#live.keys()].sort((a, b) =>
      rank(a) < rank(b) ? -1 : 1,
    );
    for (const path of paths) {
      const { id } = this.document(path);
      const source = modelSource(path);
      const others = [...this.#guides].filter(
        guide => guide.name === id && guide.source === source,
      );
      if (id !== undefined && !others.some(guide => this.#isAlive(guide))) {
        others.forEach(guide => {
          guide.name = undefined;
        });
        this.#guide(path).name = id;
      }
    }
    this.#settleAliases();
  }

  /**
   * Whether a document may be created at a path. A guide that moved away from there, and
   * vanished since, could come back too; which guides may is not for this model to say.
   */
  isFree(path: string): boolean {
    const key = path.toLowerCase();
    return (
      ![...this.documents.keys()].some(other => other.toLowerCase() === key) &&
      ![...this.#gone.keys()].some(
        other => other !== path && other.toLowerCase() === key,
      ) &&
      ![...this.#guides].some(
        guide => !this.#isAlive(guide) && guide.formerPaths.includes(path),
      )
    );
  }

  /** Whether nothing but the letters' case tells this path from any other. */
  isAlone(path: string): boolean {
    const key = path.toLowerCase();
    const all = [...this.documents.keys(), ...this.#gone.keys()];
    return !all.some(other => other !== path && other.toLowerCase() === key);
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

  /** Whether the text is another one whose author calls that minor. */
  textDiffers(path: string, team: string): boolean {
    const said = this.current(path, team);
    const { text, revision } = this.document(path);
    return (
      said?.revision !== undefined &&
      revision !== undefined &&
      revision <= said.revision &&
      text !== said.text
    );
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
