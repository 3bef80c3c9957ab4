import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  EvidenceRecord,
  List,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { AuditedRequest } from '../../permissions/auditedRequest';

/** Whose records, and who asks. */
export interface EvidenceRequest {
  credentials: BackstageCredentials;
  /** For auditors. */
  http?: AuditedRequest;
  /** Entity ref; all teams whose reviews the caller may read otherwise. */
  team?: string;
  /** Slug of a series whose guides alone are wanted. */
  series?: string;
}

/** One page of the records. */
export interface EvidencePageRequest extends EvidenceRequest {
  limit: number;
  cursor?: string;
}

/**
 * What teams attested, for auditors. Teams whose reviews, and guides that, the caller may
 * not read are left out; guides that are gone are shown to those who may read all.
 */
export interface EvidenceService {
  /**
   * One page, newest first. Records that come meanwhile shift nothing.
   *
   * @throws NotAllowedError when the caller may not read this team's reviews
   * @throws NotFoundError when nobody ever knew the team, or there is no such series
   * @throws InputError when the cursor is not one of ours
   */
  list(request: EvidencePageRequest): Promise<List<EvidenceRecord>>;

  /** All of it, newest first, read in batches; fails as `list` does. */
  export(request: EvidenceRequest): AsyncIterable<EvidenceRecord>;
}
