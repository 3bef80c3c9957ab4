import { PermissionsService } from '@backstage/backend-plugin-api';
import { linkUpdatePermission } from '@learning-paths/backstage-plugin-learning-paths-common';
import { requirePermission } from '../permissions/requirePermission';
import { LinkAddress, LinkWrite, LinkWriter, NewLink } from './types';

/** What {@link AuthorizedLinkWriter} is made of. */
export interface AuthorizedLinkWriterOptions {
  permissions: PermissionsService;
  links: LinkWriter;
}

/** Lets callers change links as the permission framework decides. */
export class AuthorizedLinkWriter implements LinkWriter {
  readonly #permissions: PermissionsService;
  readonly #links: LinkWriter;

  constructor(options: AuthorizedLinkWriterOptions) {
    this.#permissions = options.permissions;
    this.#links = options.links;
  }

  async add(link: NewLink): Promise<LinkWrite> {
    await requirePermission(this.#permissions, linkUpdatePermission, link);
    return this.#links.add(link);
  }

  async remove(link: LinkAddress): Promise<LinkWrite> {
    await requirePermission(this.#permissions, linkUpdatePermission, link);
    return this.#links.remove(link);
  }
}
