import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  reviewReadPermission,
  reviewUpdatePermission,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { requireReview } from '../permissions/requireReview';
import {
  AttestOptions,
  AttestSectionOptions,
  ReviewWriter,
  TeamAddress,
  TransferOptions,
  UndoOptions,
} from './types';

/** Lets callers write a team's reviews as the permission framework decides. */
export class AuthorizedReviewWriter implements ReviewWriter {
  readonly #permissions: PermissionsService;
  readonly #reviews: ReviewWriter;

  constructor(options: {
    permissions: PermissionsService;
    reviews: ReviewWriter;
  }) {
    this.#permissions = options.permissions;
    this.#reviews = options.reviews;
  }

  async attest(options: AttestOptions) {
    await this.#requireUpdate(options);
    return this.#reviews.attest(options);
  }

  async attestSection(options: AttestSectionOptions) {
    await this.#requireUpdate(options);
    return this.#reviews.attestSection(options);
  }

  async undo(options: UndoOptions) {
    await this.#requireUpdate(options);
    return this.#reviews.undo(options);
  }

  /** What a team takes over it shows, so whoever transfers must be allowed to read it. */
  async transfer(options: TransferOptions) {
    const { credentials, request } = options;
    await this.#requireUpdate({ credentials, team: request.to });
    for (const team of new Set(request.from)) {
      await requireReview(this.#permissions, reviewReadPermission, {
        credentials,
        team,
      });
    }
    return this.#reviews.transfer(options);
  }

  async #requireUpdate(options: TeamAddress): Promise<void> {
    await requireReview(this.#permissions, reviewUpdatePermission, options);
  }
}
