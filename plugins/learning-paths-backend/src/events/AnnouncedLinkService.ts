import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { LinkAddress, LinkService, LinkWrite } from '../links/types';
import { isUser } from '../reviews/Attesters';

/** Topic of domain events about links that people make. */
const topic = 'learning-paths.link';

/** Channel of the signal that makes open pages load again. */
const channel = 'learning-paths';

/**
 * Audits every write, and tells the rest of Backstage of those that changed something: a
 * domain event for other plugins, and a signal without content for open pages.
 */
export class AnnouncedLinkService implements LinkService {
  readonly #options: Parameters<typeof AnnouncedLinkService.create>[0];

  static create(options: {
    links: LinkService;
    auditor: AuditorService;
    events: EventsService;
    signals: SignalsService;
    logger: LoggerService;
  }): AnnouncedLinkService {
    return new AnnouncedLinkService(options);
  }

  private constructor(
    options: Parameters<typeof AnnouncedLinkService.create>[0],
  ) {
    this.#options = options;
  }

  async getEntityGuides(
    options: Parameters<LinkService['getEntityGuides']>[0],
  ) {
    return this.#options.links.getEntityGuides(options);
  }

  async listEntityCoverage(
    options: Parameters<LinkService['listEntityCoverage']>[0],
  ) {
    return this.#options.links.listEntityCoverage(options);
  }

  async findEntities(options: Parameters<LinkService['findEntities']>[0]) {
    return this.#options.links.findEntities(options);
  }

  async listGuideEntities(
    options: Parameters<LinkService['listGuideEntities']>[0],
  ) {
    return this.#options.links.listGuideEntities(options);
  }

  async add(options: Parameters<LinkService['add']>[0]) {
    return this.#announced('add', options, () =>
      this.#options.links.add(options),
    );
  }

  async remove(options: LinkAddress) {
    return this.#announced('remove', options, () =>
      this.#options.links.remove(options),
    );
  }

  async #announced(
    action: 'add' | 'remove',
    { credentials, entityRef, path }: LinkAddress,
    write: () => Promise<LinkWrite>,
  ): Promise<LinkWrite> {
    const by = isUser(credentials) ? credentials.principal.userEntityRef : null;
    const event = await this.#options.auditor.createEvent({
      eventId: 'link-write',
      severityLevel: 'medium',
      meta: { action, entityRef, path, by },
    });
    try {
      const written = await write();
      await event.success();
      if (written.isNew) {
        await this.#tell({ action, entityRef, path, by });
      }
      return written;
    } catch (error) {
      await event.fail({
        error: error instanceof Error ? error : new Error(String(error)),
      });
      throw error;
    }
  }

  async #tell(eventPayload: {
    action: string;
    entityRef: string;
    path: string;
    by: string | null;
  }): Promise<void> {
    const { events, signals, logger } = this.#options;
    const told = await Promise.allSettled([
      events.publish({ topic, eventPayload }),
      // Who sees the entity is for the catalog to say, so this one says nothing.
      signals.publish({
        recipients: { type: 'broadcast' },
        channel,
        message: {},
      }),
    ]);
    if (told.some(({ status }) => status === 'rejected')) {
      logger.warn(
        `A link on '${eventPayload.entityRef}' was stored, but not everybody could be told`,
      );
    }
  }
}
