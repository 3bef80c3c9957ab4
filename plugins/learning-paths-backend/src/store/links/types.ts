/** An entity as the index keeps it. */
export interface IndexedEntity {
  /** Entity ref. */
  ref: string;
  /** Lower case. */
  kind: string;
  /** Entity ref. */
  owner?: string;
  /** Entity ref. */
  system?: string;
  /** Title and ref, lower case. */
  search: string;
  /** The systems and domains that it inherits from, nearest first; without itself. */
  ancestors: string[];
  /** Keys of what its annotation names, and of each `appliesTo` that it matches. */
  keys: string[];
}

/** Who made a link by hand, when and why. */
export interface ManualLink {
  note?: string;
  userRef: string;
  /** At that time. */
  userName: string;
  at: Date;
}

/** A link as stored: on which entity, to what, and by whom if by hand. */
export interface StoredLink {
  /** Ref of the entity that the link is on. */
  on: string;
  /** 0 for the entity itself, 1 for its system, and so on. */
  distance: number;
  /** Names a guide, a series or an `appliesTo`. */
  key: string;
  manual?: ManualLink;
}

/** All that the database knows of one entity's links. */
export interface StoredEntityLinks {
  /** Ref of the owner when it was indexed. */
  owner?: string;
  /** Systems and domains, nearest first. */
  ancestors: string[];
  links: StoredLink[];
}

/** An entity of a list. */
export interface ListedEntity {
  ref: string;
  /** Names its place in cursors without telling the ref. */
  id: string;
}

/** To what a list of entities is narrowed. */
export interface EntityQuery {
  /** Only entities with one of these links; left out: with any. */
  keys?: readonly string[];
  /** Any case. */
  kind?: string;
  /** Entity ref. */
  owner?: string;
  /** Entity refs, of whom any may be the owner. */
  owners?: readonly string[];
  /** Entity ref. */
  system?: string;
  /** Part of title or ref. */
  text?: string;
}

/** Which entities are wanted, page by page. */
export interface EntityPageQuery extends EntityQuery {
  after?: string;
  limit: number;
}

/** A link that somebody makes. */
export interface NewManualLink {
  ref: string;
  key: string;
  note?: string;
  userRef: string;
  userName: string;
}

/** A link that somebody takes away, under any of its keys. */
export interface ManualLinkKeys {
  ref: string;
  keys: readonly string[];
}

/** An entity as it is indexed, and what tells that it changed. */
export interface HashedEntity {
  entity: IndexedEntity;
  hash: string;
}

/** The index of entities, and links that people made. */
export interface LinkStore {
  /** Raised by every change of index or manual links; cheap. */
  version(): Promise<number>;

  /** Hash of each indexed entity, by ref. */
  loadHashes(): Promise<Map<string, string>>;
  /** Writes entities that changed or are new; one short transaction. */
  writeEntities(entities: readonly HashedEntity[]): Promise<void>;
  /** Forgets entities; manual links on them stay, for an entity may come back. */
  removeEntities(refs: readonly string[]): Promise<void>;
  /** Tells caches that the index changed. */
  raiseVersion(): Promise<void>;

  /** One query; entities that are not indexed are absent. */
  loadLinks(refs: readonly string[]): Promise<Map<string, StoredEntityLinks>>;
  /** Manual links on one entity, indexed or not. */
  loadManualLinks(ref: string): Promise<StoredLink[]>;
  /**
   * By ref, which groups them by kind.
   *
   * @param options - `after`: id of the last entity of the page before
   * @throws InputError when `after` is gone
   */
  listEntities(options: EntityPageQuery): Promise<ListedEntity[]>;
  /** Who owns the entities that these keys lead to, by key. */
  loadOwners(keys: readonly string[]): Promise<Map<string, Set<string>>>;

  /** Guide ids that were once at these paths, and are elsewhere now. */
  findFormer(refs: readonly string[]): Promise<Map<string, string>>;
  /** Guides that were merged into another, with the one that they live on in. */
  loadMerged(): Promise<Map<string, string>>;

  /** Makes a link, or gives an existing one a new note. @returns whether anything changed */
  putManual(options: NewManualLink): Promise<boolean>;
  /** @returns whether there was such a link under one of the keys */
  deleteManual(options: ManualLinkKeys): Promise<boolean>;
}
