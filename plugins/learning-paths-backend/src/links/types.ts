import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  EntityCoverage,
  EntityCoverageFilter,
  EntityGuides,
  GuideEntity,
  List,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { AuditedRequest } from '../permissions/auditedRequest';

/** An entity and a guide or series, and who links them. */
export interface LinkAddress {
  credentials: BackstageCredentials;
  /** For auditors. */
  http?: AuditedRequest;
  /** Entity ref, in its one spelling. */
  entityRef: string;
  /** Of a guide or a series. */
  path: string;
}

/** What a write did. */
export interface LinkWrite {
  guides: EntityGuides;
  /** False where all was as asked before. */
  isNew: boolean;
}

/** Which guides apply to which entities, as each caller may see both. */
export interface LinkService {
  /** @throws NotFoundError when there is no such entity for this caller */
  getEntityGuides(options: {
    credentials: BackstageCredentials;
    /** Entity ref, in its one spelling. */
    entityRef: string;
  }): Promise<EntityGuides>;

  /** In the order asked; what the caller may not see is left out. */
  listEntityCoverage(options: {
    credentials: BackstageCredentials;
    /** Entity refs, each in its one spelling. */
    entityRefs: readonly string[];
  }): Promise<List<EntityCoverage>>;

  /**
   * Entities that guides apply to, by kind and name. A page may be short while more are
   * to come: only so many entities are looked at for one.
   */
  findEntities(
    options: EntityCoverageFilter & {
      credentials: BackstageCredentials;
      limit: number;
      cursor?: string;
    },
  ): Promise<List<EntityCoverage>>;

  /**
   * Entities that one guide applies to, by kind and name; pages are as above.
   *
   * @throws NotFoundError when there is no such guide for this caller
   */
  listGuideEntities(options: {
    credentials: BackstageCredentials;
    path: string;
    kind?: string;
    limit: number;
    cursor?: string;
  }): Promise<List<GuideEntity>>;

  /**
   * Links a guide or series by hand; done again, the new note replaces the old one.
   *
   * @throws NotFoundError when the caller sees no such entity, guide or series
   * @throws NotAllowedError when the caller neither owns the entity nor is a steward
   * @throws InputError
   */
  add(options: LinkAddress & { note?: string }): Promise<LinkWrite>;

  /**
   * Takes away a link that was made by hand.
   *
   * @throws NotFoundError when there is none
   * @throws NotAllowedError when the caller neither owns the entity nor is a steward
   */
  remove(options: LinkAddress): Promise<LinkWrite>;
}
