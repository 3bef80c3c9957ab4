import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readPagePath } from '@learning-paths/backstage-plugin-learning-paths-common';
import { NotificationMode } from './slots';

/** How teams and owners of guides are told what is new. */
export interface NotificationOptions {
  /** How often. */
  mode: NotificationMode;
  /** Where the app shows learning paths. */
  pagePath: string;
}

const notificationModes: readonly NotificationMode[] = [
  'off',
  'immediate',
  'daily',
  'weekly',
];

/**
 * Reads how people are told what is new.
 *
 * @param config - of the app
 * @throws InputError that names the key, when a value cannot be used
 */
export function readNotificationOptions(config: Config): NotificationOptions {
  return { mode: readMode(config), pagePath: readPagePath(config) };
}

function readMode(config: Config): NotificationMode {
  const given =
    config.getOptionalString('learningPaths.notifications') ?? 'weekly';
  const mode = notificationModes.find(known => known === given);
  if (!mode) {
    throw new InputError(
      `learningPaths.notifications: '${given}' is unknown; use 'off', 'immediate', 'daily' or 'weekly'`,
    );
  }
  return mode;
}
