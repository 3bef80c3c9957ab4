import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  reviewReadPermission,
  reviewUpdatePermission,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReviewService } from './types';

/** Lets callers through to a team's reviews as the permission framework decides. */
export class AuthorizedReviewService implements ReviewService {
  readonly #permissions: PermissionsService;
  readonly #reviews: ReviewService;

  static create(options: {
    permissions: PermissionsService;
    reviews: ReviewService;
  }): AuthorizedReviewService {
    return new AuthorizedReviewService(options.permissions, options.reviews);
  }

  private constructor(permissions: PermissionsService, reviews: ReviewService) {
    this.#permissions = permissions;
    this.#reviews = reviews;
  }

  async get(options: Parameters<ReviewService['get']>[0]) {
    await requireReview(this.#permissions, reviewReadPermission, options);
    return this.#reviews.get(options);
  }

  async attest(options: Parameters<ReviewService['attest']>[0]) {
    await requireReview(this.#permissions, reviewUpdatePermission, options);
    return this.#reviews.attest(options);
  }

  async attestSection(options: Parameters<ReviewService['attestSection']>[0]) {
    await requireReview(this.#permissions, reviewUpdatePermission, options);
    return this.#reviews.attestSection(options);
  }

  async transfer(options: Parameters<ReviewService['transfer']>[0]) {
    const { credentials, request } = options;
    const { from, to } = request;
    await requireReview(this.#permissions, reviewUpdatePermission, {
      credentials,
      team: to,
    });
    for (const team of new Set(from)) {
      await requireReview(this.#permissions, reviewReadPermission, {
        credentials,
        team,
      });
    }
    return this.#reviews.transfer(options);
  }

  async undo(options: Parameters<ReviewService['undo']>[0]) {
    await requireReview(this.#permissions, reviewUpdatePermission, options);
    return this.#reviews.undo(options);
  }

  async history(options: Parameters<ReviewService['history']>[0]) {
    await requireReview(this.#permissions, reviewReadPermission, options);
    return this.#reviews.history(options);
  }

  /** Old texts of a guide that one may read are no team's secret. */
  async changes(options: Parameters<ReviewService['changes']>[0]) {
    return this.#reviews.changes(options);
  }
}

/** @throws NotAllowedError when the caller lacks the permission for this team's reviews */
export async function requireReview(
  permissions: PermissionsService,
  permission: typeof reviewReadPermission,
  options: { credentials: BackstageCredentials; team: string },
): Promise<void> {
  const { credentials, team } = options;
  const [decision] = await permissions.authorize(
    [{ permission, resourceRef: team }],
    { credentials },
  );
  if (decision.result !== 'ALLOW') {
    throw new NotAllowedError(
      `You lack the permission '${permission.name}' for the reviews of '${team}'; ask whoever looks after this Backstage`,
    );
  }
}
