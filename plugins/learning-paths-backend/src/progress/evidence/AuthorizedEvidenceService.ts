import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  EvidenceRecord,
  List,
  reviewReadPermission,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { requireReview } from '../../permissions/requireReview';
import { EvidencePageRequest, EvidenceRequest, EvidenceService } from './types';

/** What {@link AuthorizedEvidenceService} is made of. */
export interface AuthorizedEvidenceServiceOptions {
  permissions: PermissionsService;
  evidence: EvidenceService;
}

/**
 * Lets callers have the records of one team as the permission framework decides. Of all
 * teams, the service gives them those only that they may read.
 */
export class AuthorizedEvidenceService implements EvidenceService {
  readonly #permissions: PermissionsService;
  readonly #evidence: EvidenceService;

  constructor(options: AuthorizedEvidenceServiceOptions) {
    this.#permissions = options.permissions;
    this.#evidence = options.evidence;
  }

  async list(request: EvidencePageRequest): Promise<List<EvidenceRecord>> {
    await this.#require(request);
    return this.#evidence.list(request);
  }

  async *export(request: EvidenceRequest): AsyncGenerator<EvidenceRecord> {
    await this.#require(request);
    yield* this.#evidence.export(request);
  }

  async #require({ credentials, team }: EvidenceRequest): Promise<void> {
    if (team !== undefined) {
      await requireReview(this.#permissions, reviewReadPermission, {
        credentials,
        team,
      });
    }
  }
}
