import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { ContentPool, PoolClosedError } from '@learning-paths/content';
import { PageProblem } from '../../store/external/types';
import { EntityName, PageReading, TechDocsReader, PageRequest } from './types';

/** Bytes of a page's HTML that are read. */
const pageBytes = 4 * 1024 * 1024;

/** Milliseconds for one page. */
const pageMs = 15_000;

/** What {@link PublishedTechDocs} is made of. */
export interface PublishedTechDocsOptions {
  discovery: DiscoveryService;
  auth: AuthService;
  /** `techdocs.legacyUseCaseSensitiveTripletPaths`. */
  legacyPathCasing: boolean;
  pool: ContentPool;
}

/** Reads what TechDocs has published through the API of its backend, with a service token. */
export class PublishedTechDocs implements TechDocsReader {
  readonly #discovery: DiscoveryService;
  readonly #auth: AuthService;
  readonly #legacyPathCasing: boolean;
  readonly #pool: ContentPool;

  constructor(options: PublishedTechDocsOptions) {
    this.#discovery = options.discovery;
    this.#auth = options.auth;
    this.#legacyPathCasing = options.legacyPathCasing;
    this.#pool = options.pool;
  }

  async read(options: PageRequest): Promise<PageReading> {
    const { docs, page = '', signal } = options;
    const segments = page.split('/').filter(segment => segment !== '');
    const site = [docs.namespace, docs.kind, docs.name];
    if (
      segments.some(isOutOfSite) ||
      // An annotation may have named it.
      site.some(part => part.includes('/') || isOutOfSite(part))
    ) {
      return missing(docs, page);
    }
    const timeout = AbortSignal.timeout(pageMs);
    try {
      return await this.#fetch(
        { docs, site, page, segments },
        AbortSignal.any([signal, timeout]),
      );
    } catch (error) {
      throwIfStopped(error, signal);
      return unreadable(
        timeout.aborted
          ? `TechDocs took longer than ${pageMs / 1_000} seconds`
          : `TechDocs could not be reached (${reasonOf(error)})`,
      );
    }
  }

  async #fetch(
    {
      docs,
      site,
      page,
      segments,
    }: {
      docs: EntityName;
      site: string[];
      page: string;
      segments: string[];
    },
    signal: AbortSignal,
  ): Promise<PageReading> {
    const folder = site.map(part =>
      this.#legacyPathCasing ? part : part.toLocaleLowerCase('en-US'),
    );
    const path = [...folder, ...segments, 'index.html']
      .map(encodeURIComponent)
      .join('/');
    const baseUrl = await this.#discovery.getBaseUrl('techdocs');
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'techdocs',
    });
    const response = await fetch(`${baseUrl}/static/docs/${path}`, {
      headers: { Authorization: `Bearer ${token}`, Accept: 'text/html' },
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      return response.status === 404
        ? missing(docs, page)
        : unreadable(`TechDocs answered with ${response.status}`);
    }
    const html = await textOf(response);
    if (html === undefined) {
      return unreadable(
        `The page is larger than ${pageBytes / 1024 / 1024} MiB of HTML`,
      );
    }
    return this.#extractText(html, signal);
  }

  async #extractText(html: string, signal: AbortSignal): Promise<PageReading> {
    try {
      const text = await this.#pool.pageText({ html, signal });
      return text.title === '' && text.body === ''
        ? unreadable('The page has no text')
        : { kind: 'text', ...text };
    } catch (error) {
      throwIfStopped(error, signal);
      return unreadable(`The page is no usual HTML (${reasonOf(error)})`);
    }
  }
}

/** Nothing is wrong with a page when the backend stops. */
function throwIfStopped(error: unknown, signal: AbortSignal): void {
  signal.throwIfAborted();
  if (error instanceof PoolClosedError) {
    throw error;
  }
}

/** Segments that would lead to another site, whoever resolves them. */
function isOutOfSite(segment: string): boolean {
  return segment === '.' || segment === '..' || /[\\\p{Cc}]/u.test(segment);
}

function reasonOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}

/** The body of an answer; undefined where it is too large. */
async function textOf(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > pageBytes) {
      return undefined;
    }
    chunks.push(chunk);
  }
  // PostgreSQL keeps no text with this character.
  return Buffer.concat(chunks).toString('utf8').replaceAll('\0', '\ufffd');
}

function missing(docs: EntityName, page: string): PageReading {
  const { kind, namespace, name } = docs;
  return problem(
    'missing',
    `TechDocs has no published page '${
      page || 'index'
    }' of '${kind}:${namespace}/${name}'; publish it, or correct the step that leads here`,
  );
}

function unreadable(reason: string): PageReading {
  return problem(
    'unreadable',
    `${reason}, so the text seen last counts; it is tried again soon`,
  );
}

function problem(kind: PageProblem['kind'], message: string): PageReading {
  return { kind: 'problem', problem: { kind, message } };
}
