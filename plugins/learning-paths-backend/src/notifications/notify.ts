import { JsonValue } from '@backstage/types';
import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Team } from '../teams/types';

/** Who is told: a Group or a User. */
export type Recipient = Pick<Team, 'ref'> & Partial<Pick<Team, 'entity'>>;

/**
 * Sends a notification to a Group or a User.
 *
 * @param recipient - with its entity, a Group is told without the Groups below it
 * @throws whatever the notifications plugin says, or that it is not there
 */
export async function notify(
  notifications: NotificationService,
  recipient: Recipient,
  payload: NotificationPayload,
): Promise<void> {
  const below = childrenOf(recipient.entity);
  await notifications.send({
    recipients: {
      type: 'entity',
      entityRef: recipient.ref,
      // Otherwise it reaches the members of the Groups below too.
      ...(below.length > 0 && { excludeEntityRef: below }),
    },
    payload,
  });
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
