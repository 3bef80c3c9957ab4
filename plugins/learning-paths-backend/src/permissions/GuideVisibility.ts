import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { PolicyDecision } from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { guideReadPermission } from '@learning-paths/backstage-plugin-learning-paths-common';
import {
  ExternalGuideResource,
  GuideResource,
  guideResourceRef,
} from './guideRules';
import { rightsKey } from './rightsKey';
import { includesWholeSource } from './wholeSource';

/** Which guides and series one caller may read. */
export interface VisibleGuides {
  /** An external guide is readable when one of the series that lead to it is. */
  includes(guide: GuideResource | ExternalGuideResource): boolean;
  /** Whether everything of a source is readable, whatever its tags and owner. */
  includesAllOf(source: string): boolean;
  /** The same for callers who may read the same; part of ETags. */
  readonly key: string;
  /** Nothing is kept from this caller, so that totals give nothing away. */
  readonly isEverything: boolean;
}

/** Decides which guides and series a caller may read. */
export interface GuideVisibility {
  forCaller(options: {
    credentials: BackstageCredentials;
  }): Promise<VisibleGuides>;
}

/** Asks the permission framework once a call, and applies its conditions to each guide. */
export class PermissionGuideVisibility implements GuideVisibility {
  readonly #permissions: PermissionsService;
  readonly #isAuthorized: (
    decision: PolicyDecision,
    guide: GuideResource,
  ) => boolean;

  static create(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }): PermissionGuideVisibility {
    return new PermissionGuideVisibility(
      options.permissions,
      createConditionAuthorizer(
        options.permissionsRegistry.getPermissionRuleset(guideResourceRef),
      ),
    );
  }

  private constructor(
    permissions: PermissionsService,
    isAuthorized: (decision: PolicyDecision, guide: GuideResource) => boolean,
  ) {
    this.#permissions = permissions;
    this.#isAuthorized = isAuthorized;
  }

  async forCaller(options: {
    credentials: BackstageCredentials;
  }): Promise<VisibleGuides> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: guideReadPermission }],
      options,
    );
    const known = new Map<GuideResource, boolean>();
    // Conditions are slow to apply, and a page asks for a guide more than once.
    const includes = (guide: GuideResource) => {
      const isIncluded =
        known.get(guide) ?? this.#isAuthorized(decision, guide);
      known.set(guide, isIncluded);
      return isIncluded;
    };
    return {
      includes: guide =>
        'within' in guide ? guide.within.some(includes) : includes(guide),
      includesAllOf: source => includesWholeSource(decision, source),
      key: rightsKey(decision),
      isEverything: decision.result === 'ALLOW',
    };
  }
}
