import { LinkAddress, LinkService, LinkWrite } from '../links/types';
import { Announcer, userOf } from './Announcer';

/** Topic of domain events about links that people make. */
const topic = 'learning-paths.link';

/** What {@link AnnouncedLinkService} is made of. */
export interface AnnouncedLinkServiceOptions {
  links: LinkService;
  announcer: Announcer;
}

/**
 * Audits every write, and tells the rest of Backstage of those that changed something: a
 * domain event for other plugins, and a signal without content for open pages.
 */
export class AnnouncedLinkService implements LinkService {
  readonly #links: LinkService;
  readonly #announcer: Announcer;

  constructor(options: AnnouncedLinkServiceOptions) {
    this.#links = options.links;
    this.#announcer = options.announcer;
  }

  async getEntityGuides(
    options: Parameters<LinkService['getEntityGuides']>[0],
  ) {
    return this.#links.getEntityGuides(options);
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
    return this.#announced('add', options, () => this.#links.add(options));
  }

  async remove(options: LinkAddress) {
    return this.#announced('remove', options, () =>
      this.#links.remove(options),
    );
  }

  async #announced(
    action: 'add' | 'remove',
    { credentials, http, entityRef, path }: LinkAddress,
    write: () => Promise<LinkWrite>,
  ): Promise<LinkWrite> {
    const about = { action, entityRef, path };
    const written = await this.#announcer.audited({
      eventId: 'link-write',
      caller: { credentials, http },
      meta: about,
      write,
    });
    if (written.isNew) {
      await this.#announcer.tell({
        topic,
        eventPayload: { ...about, by: userOf(credentials) },
        what: `A link on '${entityRef}'`,
      });
    }
    return written;
  }
}
