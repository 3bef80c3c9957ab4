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

/** A link that somebody makes. */
export interface NewLink extends LinkAddress {
  note?: string;
}

/** What a write did. */
export interface LinkWrite {
  guides: EntityGuides;
  /** False where all was as asked before. */
  isNew: boolean;
}

/** An entity whose guides are asked for. */
export interface EntityGuidesRequest {
  credentials: BackstageCredentials;
  /** Entity ref, in its one spelling. */
  entityRef: string;
}

/** Entities whose guides are counted. */
export interface EntityCoverageRequest {
  credentials: BackstageCredentials;
  /** Entity refs, each in its one spelling. */
  entityRefs: readonly string[];
}

/** Which entities are looked for, page by page. */
export interface EntitySearch extends EntityCoverageFilter {
  credentials: BackstageCredentials;
  limit: number;
  cursor?: string;
}

/** A guide whose entities are asked for, page by page. */
export interface GuideEntitiesRequest {
  credentials: BackstageCredentials;
  path: string;
  kind?: string;
  /** Only those that the caller owns, by themselves or through a Group. */
  mine?: boolean;
  limit: number;
  cursor?: string;
}

/** Tells which guides apply to which entities, as each caller may see both. */
export interface LinkReader {
  /** @throws NotFoundError when there is no such entity for this caller */
  getEntityGuides(request: EntityGuidesRequest): Promise<EntityGuides>;

  /** In the order asked; what the caller may not see is left out. */
  listEntityCoverage(
    request: EntityCoverageRequest,
  ): Promise<List<EntityCoverage>>;

  /**
   * Entities that guides apply to, by kind and name. A page may be short while more are
   * to come: only so many entities are looked at for one.
   */
  findEntities(search: EntitySearch): Promise<List<EntityCoverage>>;

  /**
   * Entities that one guide applies to, by kind and name; pages are as above.
   *
   * @throws NotFoundError when there is no such guide for this caller
   */
  listGuideEntities(request: GuideEntitiesRequest): Promise<List<GuideEntity>>;
}

/** Changes the links that people make by hand. */
export interface LinkWriter {
  /**
   * Links a guide or series; done again, the new note replaces the old one.
   *
   * @throws NotFoundError when the caller sees no such entity, guide or series
   * @throws NotAllowedError when the caller neither owns the entity nor is a steward
   * @throws InputError
   */
  add(link: NewLink): Promise<LinkWrite>;

  /**
   * Takes away a link that was made by hand.
   *
   * @throws NotFoundError when there is none
   * @throws NotAllowedError when the caller neither owns the entity nor is a steward
   */
  remove(link: LinkAddress): Promise<LinkWrite>;
}
