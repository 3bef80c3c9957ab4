import { LinkAddress, LinkWrite, LinkWriter, NewLink } from '../links/types';
import { Announcer, userOf } from './Announcer';

/** Topic of domain events about links that people make. */
const topic = 'learning-paths.link';

/** What {@link AnnouncedLinkWriter} is made of. */
export interface AnnouncedLinkWriterOptions {
  links: LinkWriter;
  announcer: Announcer;
}

/**
 * Audits every write, and tells the rest of Backstage of those that changed something: a
 * domain event for other plugins, and a signal without content for open pages.
 */
export class AnnouncedLinkWriter implements LinkWriter {
  readonly #links: LinkWriter;
  readonly #announcer: Announcer;

  constructor(options: AnnouncedLinkWriterOptions) {
    this.#links = options.links;
    this.#announcer = options.announcer;
  }

  async add(options: NewLink) {
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
