import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { PolicyDecision } from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import { reviewReadPermission } from '@learning-paths/backstage-plugin-learning-paths-common';
import { TeamFilter } from '../store/teamFilter';
import { ReviewResource, reviewResourceRef, TeamsQuery } from './reviewRules';
import { rightsKey } from './rightsKey';

/** Of which teams one caller may read the reviews. */
export interface VisibleReviews {
  /** @param team - entity ref */
  includes(team: string): boolean;
  /** The same as `includes`, for SQL. */
  readonly filter: TeamFilter;
  /** The same for callers who may read the same; part of ETags. */
  readonly key: string;
  /** Nothing is kept from this caller. */
  readonly isEverything: boolean;
  /** All is kept from this caller, whichever teams there are. */
  readonly isNothing: boolean;
}

/** Decides of which teams a caller may read the reviews. */
export interface ReviewVisibility {
  forCaller(options: {
    credentials: BackstageCredentials;
  }): Promise<VisibleReviews>;
}

/** Asks the permission framework once a call, and turns its conditions into a filter. */
export class PermissionReviewVisibility implements ReviewVisibility {
  readonly #permissions: PermissionsService;
  readonly #isAuthorized: (
    decision: PolicyDecision,
    review: ReviewResource,
  ) => boolean;
  readonly #toFilter: ConditionTransformer<TeamsQuery>;

  static create(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }): PermissionReviewVisibility {
    const rules =
      options.permissionsRegistry.getPermissionRuleset(reviewResourceRef);
    return new PermissionReviewVisibility(
      options.permissions,
      createConditionAuthorizer(rules),
      createConditionTransformer(rules),
    );
  }

  private constructor(
    permissions: PermissionsService,
    isAuthorized: (decision: PolicyDecision, review: ReviewResource) => boolean,
    toFilter: ConditionTransformer<TeamsQuery>,
  ) {
    this.#permissions = permissions;
    this.#isAuthorized = isAuthorized;
    this.#toFilter = toFilter;
  }

  async forCaller(options: {
    credentials: BackstageCredentials;
  }): Promise<VisibleReviews> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: reviewReadPermission }],
      options,
    );
    const known = new Map<string, boolean>();
    return {
      // Conditions are slow to apply, and a table asks for a team in each of its rows.
      includes: team => {
        const isIncluded =
          known.get(team) ?? this.#isAuthorized(decision, { team });
        known.set(team, isIncluded);
        return isIncluded;
      },
      filter: this.#filterOf(decision),
      key: rightsKey(decision),
      isEverything: decision.result === 'ALLOW',
      isNothing: decision.result === 'DENY',
    };
  }

  #filterOf(decision: PolicyDecision): TeamFilter {
    if (decision.result === 'CONDITIONAL') {
      return this.#toFilter(decision.conditions);
    }
    return decision.result === 'ALLOW' ? { allOf: [] } : { anyOf: [] };
  }
}
