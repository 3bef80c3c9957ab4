import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  sourceReadPermission,
  sourceRefreshPermission,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { requirePermission } from '../../permissions/requirePermission';
import { DiagnosticsRequest, RefreshRequest, SourceService } from './types';

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

  async list(caller: { credentials: BackstageCredentials }) {
    await requirePermission(this.#permissions, sourceReadPermission, caller);
    return this.#sources.list(caller);
  }

  async refresh(options: RefreshRequest) {
    await requirePermission(
      this.#permissions,
      sourceRefreshPermission,
      options,
    );
    return this.#sources.refresh(options);
  }

  async listDiagnostics(options: DiagnosticsRequest) {
    await requirePermission(this.#permissions, sourceReadPermission, options);
    return this.#sources.listDiagnostics(options);
  }
}
