import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { notify, Recipient } from './notify';

/** Failures in a row after which the others are left for the next run. */
const patience = 5;

/** What {@link NotificationSender} is made of. */
export interface NotificationSenderOptions {
  notifications: NotificationService;
  logger: LoggerService;
}

/** Sends the notifications of a run, and never fails because nobody takes them. */
export class NotificationSender {
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;
  #failures = 0;
  #isLogged = false;

  constructor(options: NotificationSenderOptions) {
    this.#notifications = options.notifications;
    this.#logger = options.logger;
  }

  /** A new run has new patience. */
  begin(): void {
    this.#failures = 0;
  }

  /**
   * @param recipient - with its entity, a Group is told without the Groups below it
   * @returns whether it was taken
   */
  async send(
    recipient: Recipient,
    payload: NotificationPayload,
  ): Promise<boolean> {
    if (this.#failures >= patience) {
      return false;
    }
    try {
      await notify(this.#notifications, recipient, payload);
      this.#failures = 0;
      this.#isLogged = false;
      return true;
    } catch (error) {
      this.#failures += 1;
      if (!this.#isLogged) {
        this.#isLogged = true;
        this.#logger.info(
          `Notifications of Learning Paths cannot be sent, and are tried again later. Where the notifications plugin is not installed, set learningPaths.notifications to "off". ${error}`,
        );
      }
      return false;
    }
  }
}
