import { availableParallelism } from 'node:os';
import { TextHunk, wholeDifference } from '../difference/lines';
import { Prose } from '../difference/prose/Prose';
import { renderAsWritten } from '../render/renderAsWritten';
import { RenderOptions, RenderResult } from '../render/renderDocument';
import { ResolvedTargets, resolveTargets } from '../render/renderWithTargets';
import { optionalMember } from '../util/optionalMembers';
import {
  ContentPool,
  DifferenceOptions,
  PageTextOptions,
  ParsedFile,
  ParseFilesOptions,
  PoolRendering,
  ProseOptions,
  RenderPageOptions,
} from './ContentPool';
import { describeFailure, failureDiagnostics } from './failures';
import { parseFiles } from './parseFiles';
import { Urgency } from './ReadersFirstQueue';
import { HourlyBudgets } from './SlowTextBudget';
import { PublishedText, TaskName, Tasks } from './tasks';
import { threadEntry } from './threadEntry';
import { WorkerThreads } from './WorkerThreads';

/** Milliseconds that one text may take, by default. */
const defaultDeadlineMs = 2_000;

/** Each thread takes tens of megabytes, and sources change rarely. */
const mostThreads = 4;

/**
 * How a pool works.
 *
 * @public
 */
export interface ContentPoolOptions {
  /** Milliseconds that one text may take. Default: 2,000. */
  deadlineMs?: number;
  /** Whether people wait for pages while sources are read: one thread is kept for them then. */
  hasReaders?: boolean;
  /** Absolute path of what threads run; a default export of `serve`. Default: all tasks. */
  entry?: string;
}

/**
 * {@inheritDoc ContentPool}
 *
 * @public
 */
export class DefaultContentPool implements ContentPool {
  /** {@inheritDoc ContentPool.deadlineMs} */
  readonly deadlineMs: number;
  readonly #threads: WorkerThreads;
  readonly #budgets: HourlyBudgets;

  /** Starts no thread before the first text. */
  constructor(options: ContentPoolOptions = {}) {
    const { deadlineMs, hasReaders, entry } = options;
    this.deadlineMs = deadlineMs ?? defaultDeadlineMs;
    this.#budgets = new HourlyBudgets(this.deadlineMs);
    const processors = Math.min(mostThreads, availableParallelism());
    this.#threads = new WorkerThreads({
      entry: entry ?? threadEntry(),
      threads: hasReaders ? Math.max(2, processors) : processors,
      reserved: hasReaders ? 1 : 0,
    });
  }

  /** {@inheritDoc ContentPool.parse} */
  async parse(options: ParseFilesOptions): Promise<ParsedFile[]> {
    const { source, files } = options;
    const { deadlineMs } = this;
    const outcomes = await parseFiles({
      ...options,
      threads: this.#threads,
      deadlineMs,
    });
    return outcomes.map((outcome, index): ParsedFile => {
      if (outcome.kind === 'parsed') {
        return outcome.value;
      }
      const { file } = files[index];
      const diagnostics = failureDiagnostics(
        outcome,
        { source, file },
        deadlineMs,
      );
      return outcome.kind === 'put-off'
        ? { diagnostics, isPutOff: true }
        : { diagnostics };
    });
  }

  /** {@inheritDoc ContentPool.render} */
  async render(options: RenderPageOptions): Promise<PoolRendering> {
    const document = renderableOf(options.document);
    const { signal } = options;
    const budget = this.#budgets.of(document.source);
    let givenMs: number | undefined;
    // Asked for when its turn comes: others may have used the budget up meanwhile.
    const result = await this.#rendered({ ...options, document }, () => {
      givenMs = budget.deadlineMs;
      return givenMs;
    });
    if (result) {
      return result;
    }
    if (givenMs !== undefined) {
      budget.spend(givenMs);
    }
    return { ...(await this.#plain(document, signal)), isPlain: true };
  }

  /** Undefined where rendering it took too much. */
  async #rendered(
    options: RenderPageOptions,
    deadlineMs: () => number | undefined,
  ): Promise<RenderResult | undefined> {
    const { document, resolve, imageHosts = [], shortcodes, signal } = options;
    const render = async (targets: ResolvedTargets) =>
      this.#one(
        'render',
        { document, targets, imageHosts, shortcodes },
        { signal, deadlineMs },
      );
    const resolved = options.resolved ?? new Map();
    let outcome = await render(resolved);
    if ('value' in outcome && outcome.value.unresolved.length > 0) {
      // Reading a document finds all but a few of its targets.
      const { unresolved } = outcome.value;
      outcome = await render(
        await resolveTargets(unresolved, resolve, resolved),
      );
    }
    return 'value' in outcome ? outcome.value.result : undefined;
  }

  /** {@inheritDoc ContentPool.difference} */
  async difference(options: DifferenceOptions): Promise<TextHunk[]> {
    const { signal, ...texts } = options;
    const { since, now } = texts;
    const outcome = await this.#one('difference', texts, { signal });
    return 'value' in outcome ? outcome.value : wholeDifference(since, now);
  }

  /** {@inheritDoc ContentPool.prose} */
  async prose(options: ProseOptions): Promise<Prose | undefined> {
    const { signal, ...texts } = options;
    const outcome = await this.#one('prose', texts, { signal });
    return 'value' in outcome ? outcome.value : undefined;
  }

  /** {@inheritDoc ContentPool.pageText} */
  async pageText(options: PageTextOptions): Promise<PublishedText> {
    const { html, signal } = options;
    const outcome = await this.#one('pageText', html, {
      signal,
      urgency: 'refresh',
    });
    if ('value' in outcome) {
      return outcome.value;
    }
    throw new Error(outcome.error);
  }

  async #plain(
    document: RenderOptions['document'],
    signal: AbortSignal | undefined,
  ): Promise<RenderResult> {
    const outcome = await this.#one('plain', document, { signal });
    // This takes linear time: only a stalled machine can miss the deadline.
    return 'value' in outcome ? outcome.value : renderAsWritten({ body: '' });
  }

  /** {@inheritDoc ContentPool.close} */
  async close(): Promise<void> {
    await this.#threads.close();
  }

  async #one<N extends TaskName>(
    task: N,
    item: Tasks[N]['input'],
    options: {
      signal?: AbortSignal;
      urgency?: Urgency;
      deadlineMs?: () => number | undefined;
    },
  ): Promise<{ value: Tasks[N]['output'] } | { error: string }> {
    const {
      signal,
      urgency = 'reader',
      deadlineMs = () => this.deadlineMs,
    } = options;
    const reply = await this.#threads.run({
      task,
      items: [item],
      urgency,
      deadlineMs,
      signal,
    });
    return reply.kind === 'worked'
      ? reply.worked[0]
      : { error: `Reading it ${describeFailure(reply.why, this.deadlineMs)}` };
  }
}

/** Only what rendering needs is copied to the thread. */
function renderableOf({
  path,
  file,
  source,
  title,
  body,
  bodyLine,
}: RenderOptions['document']): RenderOptions['document'] {
  return {
    path,
    file,
    source,
    body,
    bodyLine,
    ...optionalMember('title', title),
  };
}
