import { PermissionsService } from '@backstage/backend-plugin-api';
import { reviewReadPermission } from '@learning-paths/backstage-plugin-learning-paths-common';
import { requireReview } from '../permissions/requireReview';
import { HistoryOptions, ReviewAddress, ReviewReader } from './types';

/** Lets callers read a team's reviews as the permission framework decides. */
export class AuthorizedReviewReader implements ReviewReader {
  readonly #permissions: PermissionsService;
  readonly #reviews: ReviewReader;

  constructor(options: {
    permissions: PermissionsService;
    reviews: ReviewReader;
  }) {
    this.#permissions = options.permissions;
    this.#reviews = options.reviews;
  }

  async get(options: ReviewAddress) {
    await requireReview(this.#permissions, reviewReadPermission, options);
    return this.#reviews.get(options);
  }

  async history(options: HistoryOptions) {
    await requireReview(this.#permissions, reviewReadPermission, options);
    return this.#reviews.history(options);
  }
}
