import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  reviewReadPermission,
  teamRemindPermission,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { requireReview } from '../permissions/requireReview';
import { ReminderRequest, ReminderService } from './deedTypes';

/** What {@link AuthorizedReminderService} is made of. */
export interface AuthorizedReminderServiceOptions {
  permissions: PermissionsService;
  reminders: ReminderService;
}

/**
 * Lets callers remind a team as the permission framework decides. What is open says how
 * the team's reviews are, so whoever reminds it must be allowed to read these.
 */
export class AuthorizedReminderService implements ReminderService {
  readonly #permissions: PermissionsService;
  readonly #reminders: ReminderService;

  constructor(options: AuthorizedReminderServiceOptions) {
    this.#permissions = options.permissions;
    this.#reminders = options.reminders;
  }

  async getState(request: ReminderRequest) {
    await requireReview(this.#permissions, reviewReadPermission, request);
    const state = await this.#reminders.getState(request);
    const { credentials, team } = request;
    const [{ result }] = await this.#permissions.authorize(
      [{ permission: teamRemindPermission, resourceRef: team }],
      { credentials },
    );
    return result === 'ALLOW' || state.refusal === 'off'
      ? state
      : { ...state, mayRemind: false, refusal: 'not-allowed' as const };
  }

  async remind(request: ReminderRequest) {
    await requireReview(this.#permissions, reviewReadPermission, request);
    await requireReview(this.#permissions, teamRemindPermission, request);
    return this.#reminders.remind(request);
  }
}
