import { NotFoundError } from '@backstage/errors';
import {
  ContentPool,
  LibraryContent,
  rendererVersion,
  resolutionHash,
  resolveTargets,
  ResolvedTargets,
  ShortcodeNames,
} from '@learning-paths/content';
import { shortHash } from '../util/sha256';
import {
  ContentStore,
  DocumentFacts,
  Rendering,
  RenderKey,
  RenderStore,
} from '../store/content/types';

/**
 * Milliseconds after which a page is rendered again that took too long: the machine may have
 * been busy with something else.
 */
const retryMs = 3_600_000;

interface RenderRequest {
  document: DocumentFacts;
  library: LibraryContent<DocumentFacts>;
}

/** What {@link GuideRenderer} is made of. */
export interface GuideRendererOptions {
  contents: ContentStore;
  renders: RenderStore;
  pool: ContentPool;
  imageHosts: readonly string[];
  shortcodes: ShortcodeNames;
  now: () => number;
}

/** Turns documents into HTML when somebody first asks, and keeps the result. */
export class GuideRenderer {
  readonly #contents: ContentStore;
  readonly #renders: RenderStore;
  readonly #pool: ContentPool;
  readonly #imageHosts: readonly string[];
  readonly #shortcodes: ShortcodeNames;
  readonly #version: string;
  readonly #now: () => number;
  readonly #pending = new Map<string, Promise<Rendering>>();
  /** What links lead to, by path, as one version of the library has it. */
  readonly #resolutions = new WeakMap<object, Map<string, string>>();

  constructor(options: GuideRendererOptions) {
    this.#contents = options.contents;
    this.#renders = options.renders;
    this.#pool = options.pool;
    this.#imageHosts = options.imageHosts;
    this.#shortcodes = options.shortcodes;
    this.#now = options.now;
    // Which images are shown, and what shortcodes mean, is part of the output, hence of its version.
    this.#version = shortHash(
      [rendererVersion, [...options.imageHosts].sort(), options.shortcodes],
      16,
    );
  }

  /** Names what this renderer makes of equal input; part of ETags. */
  get version(): string {
    return this.#version;
  }

  /**
   * Never fails for what the document holds: what takes too long is shown as it is written.
   *
   * @throws NotFoundError when the text changed while the request was under way
   */
  async render(request: RenderRequest): Promise<Rendering> {
    const { path, digest } = request.document;
    const key = {
      path,
      digest,
      resolution: await this.#resolution(request),
      renderer: this.#version,
    };
    const kept = await this.#renders.get(key);
    if (kept && !this.#isStale(kept)) {
      return kept;
    }
    // Many may ask for a page at once when it is new.
    const name = JSON.stringify(key);
    let pending = this.#pending.get(name);
    if (!pending) {
      pending = this.#renderNow(request, key).finally(() =>
        this.#pending.delete(name),
      );
      this.#pending.set(name, pending);
    }
    return pending;
  }

  async #renderNow(request: RenderRequest, key: RenderKey): Promise<Rendering> {
    const { document, library } = request;
    const body = await this.#contents.loadBody(document);
    if (body === undefined) {
      throw new NotFoundError(
        `The text of '${document.path}' changed just now; load the page again`,
      );
    }
    const { html, headings, text, isPlain } = await this.#pool.render({
      document: { ...document, body },
      resolved: await targetsOf(request),
      resolve: target => library.resolve(target, document),
      imageHosts: this.#imageHosts,
      shortcodes: this.#shortcodes,
    });
    const rendering: Rendering = {
      html,
      headings,
      text,
      plainSince: isPlain && new Date(this.#now()),
    };
    await this.#renders.put(key, rendering);
    return rendering;
  }

  #isStale({ plainSince }: Rendering): boolean {
    return (
      plainSince !== undefined && this.#now() - plainSince.getTime() > retryMs
    );
  }

  async #resolution(request: RenderRequest): Promise<string> {
    const { document, library } = request;
    const known = this.#resolutions.get(library) ?? new Map<string, string>();
    this.#resolutions.set(library, known);
    const resolution =
      known.get(document.path) ?? resolutionHash(await targetsOf(request));
    known.set(document.path, resolution);
    return resolution;
  }
}

async function targetsOf({
  document,
  library,
}: RenderRequest): Promise<ResolvedTargets> {
  return resolveTargets(document.links, target =>
    library.resolve(target, document),
  );
}
