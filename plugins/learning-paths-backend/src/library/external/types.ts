import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { PublishedText } from '@learning-paths/content';
import { PageProblem } from '../../store/external/types';

/** An entity by name, in the letters' case that the catalog has. */
export interface EntityName {
  kind: string;
  namespace: string;
  name: string;
}

/** A page as TechDocs has it now; the body with one block a line. */
export type PageReading =
  | ({ kind: 'text' } & PublishedText)
  | { kind: 'problem'; problem: PageProblem };

/** A page of TechDocs that is to be read. */
export interface PageRequest {
  /** Whose TechDocs. */
  docs: EntityName;
  /** Path within the site; absent for its first page. */
  page?: string;
  signal: AbortSignal;
}

/** Reads published pages of TechDocs. */
export interface TechDocsReader {
  /**
   * What keeps a page from being read is part of the answer.
   *
   * @throws the reason of the signal, when it aborts
   */
  read(options: PageRequest): Promise<PageReading>;
}

/** Tells which entities the catalog has. */
export interface EntityDirectory {
  /** By ref, those that there are, and whose TechDocs each shows as its own. */
  find(options: {
    entityRefs: readonly string[];
  }): Promise<Map<string, { docs: EntityName }>>;
}

/** Tells which entities callers may read. */
export interface EntityAccess {
  /** Whether they may read all of these. */
  mayRead(options: {
    credentials: BackstageCredentials;
    entityRefs: string[];
  }): Promise<boolean>;
}

/** Looks at the targets of steps that are not in the content. */
export interface ExternalPageChecker {
  /** Looks at all of them, and keeps what it saw. What fails is logged, and tried again next time. */
  check(options: { signal: AbortSignal }): Promise<void>;
}
