import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  reviewReadPermission,
  reviewUpdatePermission,
  teamRemindPermission,
} from '@learning-paths/backstage-plugin-learning-paths-common';

/** @throws NotAllowedError when the caller lacks the permission for this team's reviews */
export async function requireReview(
  permissions: PermissionsService,
  permission:
    | typeof reviewReadPermission
    | typeof reviewUpdatePermission
    | typeof teamRemindPermission,
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
