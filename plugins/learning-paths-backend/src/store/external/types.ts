/** Why an external page could not be read when it was looked at last. */
export interface PageProblem {
  /**
   * `unknown-entity`: the catalog has no such entity. `missing`: TechDocs has no such
   * page. `unreadable`: it could not be read, which may pass.
   */
  kind: 'unknown-entity' | 'missing' | 'unreadable';
  /** What is wrong, and what to do next. */
  message: string;
}

/** What is known of an external page that a step leads to. */
export interface StoredPage {
  guideId: string;
  /** `techdocs:component:default/x/page`, or a URL. */
  ref: string;
  /** Absent for external pages, and where TechDocs could not be read yet. */
  digest?: string;
  minutes?: number;
  /** When the text last changed, as far as we saw. */
  changedAt?: Date;
  /** When we saw the page for the first time. */
  firstSeenAt?: Date;
  problem?: PageProblem;
}

/** What is known of the external targets, at one moment. */
export interface ExternalState {
  pages: StoredPage[];
  /** Refs of entities that steps name and the catalog does not know. */
  unknownEntities: string[];
}

/** A text of an external page. */
export interface PageText {
  /** The page's own. */
  title: string;
  /** One block a line. */
  body: string;
  digest: string;
  /** What earlier releases made of the same text. */
  formerDigest: string;
  minutes: number;
  /** Entity ref; whose TechDocs it is from. */
  docsRef: string;
}

/** What looking at a page gave: its text, or why there is none. */
export type PageCheck = { ref: string } & (
  | { text: PageText }
  | { problem: PageProblem }
);

/** A TechDocs page that is to be read. */
export interface PageToCheck {
  ref: string;
  /** Absent where nobody looked at it yet. */
  checkedAt?: Date;
}

/** TechDocs pages and external pages that steps lead to, and what was last seen of them. */
export interface ExternalPageStore {
  /** TechDocs pages that series lead to now: those that nobody looked at yet first, then the oldest. */
  listPages(): Promise<PageToCheck[]>;
  /** Entities that series lead to now, those of TechDocs pages too. */
  listEntities(): Promise<string[]>;
  /** Keeps what was seen; a page without a text keeps its last one. */
  recordPages(options: { checks: PageCheck[] }): Promise<{ changed: boolean }>;
  /** Keeps which of these entities the catalog does not know. */
  recordEntities(options: {
    checked: string[];
    unknown: string[];
  }): Promise<{ changed: boolean }>;
  /** Whether there are targets that nobody looked at yet. */
  hasUnchecked(): Promise<boolean>;
  /** Refs of the entities whose TechDocs these texts of a page are from, as far as known. */
  listOrigins(options: {
    guideId: string;
    digests: string[];
  }): Promise<string[]>;
  /** The text with this digest, if it still is the page's. */
  loadText(options: {
    ref: string;
    digest: string;
  }): Promise<{ title: string; body: string } | undefined>;
}
