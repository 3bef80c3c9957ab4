import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { linkUpdatePermission } from '@learning-paths/backstage-plugin-learning-paths-common';
import { LinkAddress, LinkService } from './types';

/** What {@link AuthorizedLinkService} is made of. */
export interface AuthorizedLinkServiceOptions {
  permissions: PermissionsService;
  links: LinkService;
}

/** Lets callers change links as the permission framework decides. */
export class AuthorizedLinkService implements LinkService {
  readonly #permissions: PermissionsService;
  readonly #links: LinkService;

  constructor(options: AuthorizedLinkServiceOptions) {
    this.#permissions = options.permissions;
    this.#links = options.links;
  }

  async getEntityGuides(
    options: Parameters<LinkService['getEntityGuides']>[0],
  ) {
    const guides = await this.#links.getEntityGuides(options);
    return {
      ...guides,
      mayLink: guides.mayLink && (await this.#mayUpdate(options)),
    };
  }

  async listEntityCoverage(
    options: Parameters<LinkService['listEntityCoverage']>[0],
  ) {
    return this.#links.listEntityCoverage(options);
  }

  async findEntities(options: Parameters<LinkService['findEntities']>[0]) {
    return this.#links.findEntities(options);
  }

  async listGuideEntities(
    options: Parameters<LinkService['listGuideEntities']>[0],
  ) {
    return this.#links.listGuideEntities(options);
  }

  async add(options: Parameters<LinkService['add']>[0]) {
    await this.#require(options);
    return this.#links.add(options);
  }

  async remove(options: LinkAddress) {
    await this.#require(options);
    return this.#links.remove(options);
  }

  async #require(options: { credentials: BackstageCredentials }) {
    if (!(await this.#mayUpdate(options))) {
      throw new NotAllowedError(
        `You lack the permission '${linkUpdatePermission.name}'; ask whoever looks after this Backstage`,
      );
    }
  }

  async #mayUpdate({
    credentials,
  }: {
    credentials: BackstageCredentials;
  }): Promise<boolean> {
    const [{ result }] = await this.#permissions.authorize(
      [{ permission: linkUpdatePermission }],
      { credentials },
    );
    return result === 'ALLOW';
  }
}
