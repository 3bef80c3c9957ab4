import { ConflictError, CustomErrorBase } from '@backstage/errors';
import { Reminder } from '@learning-paths/backstage-plugin-learning-paths-common';

/** Somebody reminded the team before; the body of the answer says who and when. */
export class AlreadyRemindedError extends ConflictError {
  readonly reminder: Reminder;

  constructor(reminder: Reminder, teamName: string) {
    const { remindedAt, remindedByName } = reminder;
    const clock = `${remindedAt.slice(11, 16)} UTC`;
    super(
      `${teamName} was reminded today at ${clock} by ${remindedByName}; a team is reminded of a learning path once a day`,
    );
    this.reminder = reminder;
  }
}

/** Somebody did something as often as they may. */
export class TooManyRequestsError extends CustomErrorBase {
  name = 'TooManyRequestsError' as const;
  readonly statusCode = 429;
}

/** Nobody is told anything here. */
export function notificationsAreOff(whatElse: string): ConflictError {
  return new ConflictError(
    `Notifications of Learning Paths are turned off here (learningPaths.notifications: off); ${whatElse}`,
  );
}
