import { NotFoundError } from '@backstage/errors';
import {
  Library,
  renderDocument,
  rendererVersion,
  resolutionHash,
} from '@learning-paths/content';
import { createHash } from 'node:crypto';
import {
  ContentStore,
  DocumentFacts,
  Rendering,
  RenderStore,
} from '../store/types';

/** Turns documents into HTML when somebody first asks, and keeps the result. */
export class GuideRenderer {
  readonly #contents: ContentStore;
  readonly #renders: RenderStore;
  readonly #imageHosts: readonly string[];
  readonly #version: string;

  static create(options: {
    contents: ContentStore;
    renders: RenderStore;
    imageHosts: readonly string[];
  }): GuideRenderer {
    return new GuideRenderer(options);
  }

  private constructor(options: Parameters<typeof GuideRenderer.create>[0]) {
    this.#contents = options.contents;
    this.#renders = options.renders;
    this.#imageHosts = options.imageHosts;
    // Which images are shown is part of the output, hence of its version.
    this.#version = createHash('sha256')
      .update(JSON.stringify([rendererVersion, [...options.imageHosts].sort()]))
      .digest('hex')
      .slice(0, 16);
  }

  /** Names what this renderer makes of equal input; part of ETags. */
  get version(): string {
    return this.#version;
  }

  /**
   * @throws NotFoundError when the text changed while the request was under way
   */
  async render(options: {
    document: DocumentFacts;
    library: Library<DocumentFacts>;
  }): Promise<Rendering> {
    const { document, library } = options;
    const resolve = (target: string) => library.resolve(target, document);
    const key = {
      path: document.path,
      digest: document.digest,
      resolution: resolutionHash(document, resolve),
      renderer: this.#version,
    };
    const kept = await this.#renders.get(key);
    if (kept) {
      return kept;
    }
    const body = await this.#contents.loadBody(document);
    if (body === undefined) {
      throw new NotFoundError(
        `The text of '${document.path}' changed just now; load the page again`,
      );
    }
    const { html, headings, text } = renderDocument({
      document: { ...document, body },
      resolve,
      imageHosts: this.#imageHosts,
    });
    const rendering = { html, headings, text };
    await this.#renders.put(key, rendering);
    return rendering;
  }
}
