import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { BasicPermission } from '@backstage/plugin-permission-common';
import {
  sourceReadPermission,
  sourceRefreshPermission,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { SourceService } from './types';

/** What {@link AuthorizedSourceService} is made of. */
export interface AuthorizedSourceServiceOptions {
  permissions: PermissionsService;
  sources: SourceService;
}

/** Lets callers through to the sources as the permission framework decides. */
export class AuthorizedSourceService implements SourceService {
  readonly #permissions: PermissionsService;
  readonly #sources: SourceService;

  constructor(options: AuthorizedSourceServiceOptions) {
    this.#permissions = options.permissions;
    this.#sources = options.sources;
  }

  async list(options: Parameters<SourceService['list']>[0]) {
    await this.#require(sourceReadPermission, options);
    return this.#sources.list(options);
  }

  async refresh(options: Parameters<SourceService['refresh']>[0]) {
    await this.#require(sourceRefreshPermission, options);
    return this.#sources.refresh(options);
  }

  async listDiagnostics(
    options: Parameters<SourceService['listDiagnostics']>[0],
  ) {
    await this.#require(sourceReadPermission, options);
    return this.#sources.listDiagnostics(options);
  }

  async #require(
    permission: BasicPermission,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<void> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== 'ALLOW') {
      throw new NotAllowedError(
        `You lack the permission '${permission.name}'; ask whoever looks after this Backstage to grant it`,
      );
    }
  }
}
