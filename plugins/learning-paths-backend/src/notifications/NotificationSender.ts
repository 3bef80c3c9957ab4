import { LoggerService } from '@backstage/backend-plugin-api';
import { JsonValue } from '@backstage/types';
import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Team } from '../teams/types';

/** Failures in a row after which the others are left for the next run. */
const patience = 5;

/** What {@link NotificationSender} is made of. */
export interface NotificationSenderOptions {
  notifications: NotificationService;
  logger: LoggerService;
}

/** Sends notifications, and never fails because nobody takes them. */
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
    recipient: Pick<Team, 'ref'> & Partial<Pick<Team, 'entity'>>,
    payload: NotificationPayload,
  ): Promise<boolean> {
    if (this.#failures >= patience) {
      return false;
    }
    const below = childrenOf(recipient.entity);
    try {
      await this.#notifications.send({
        recipients: {
          type: 'entity',
          entityRef: recipient.ref,
          // Otherwise it reaches the members of the Groups below too.
          ...(below.length > 0 && { excludeEntityRef: below }),
        },
        payload,
      });
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

/** The Groups right below a Group, by its relations. */
function childrenOf(entity: Team['entity'] | undefined): string[] {
  const relations = entity?.relations;
  return Array.isArray(relations) ? relations.flatMap(childOf) : [];
}

function childOf(relation: JsonValue): string[] {
  const isChild =
    typeof relation === 'object' &&
    relation !== null &&
    !Array.isArray(relation) &&
    relation.type === 'parentOf' &&
    typeof relation.targetRef === 'string';
  return isChild ? [String(relation.targetRef)] : [];
}
