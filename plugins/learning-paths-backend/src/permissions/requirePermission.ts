import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { BasicPermission } from '@backstage/plugin-permission-common';

/** Whether a caller has a permission that is about no single resource. */
export async function hasPermission(
  permissions: PermissionsService,
  permission: BasicPermission,
  { credentials }: { credentials: BackstageCredentials },
): Promise<boolean> {
  const [{ result }] = await permissions.authorize([{ permission }], {
    credentials,
  });
  return result === 'ALLOW';
}

/** @throws NotAllowedError when the caller lacks the permission */
export async function requirePermission(
  permissions: PermissionsService,
  permission: BasicPermission,
  caller: { credentials: BackstageCredentials },
): Promise<void> {
  if (!(await hasPermission(permissions, permission, caller))) {
    throw new NotAllowedError(
      `You lack the permission '${permission.name}'; ask whoever looks after this Backstage to grant it`,
    );
  }
}
