import { LoggerService } from '@backstage/backend-plugin-api';
import { EventParams, EventsService } from '@backstage/plugin-events-node';
import gitUrlParse from 'git-url-parse';
import { z } from 'zod/v4';
import { SourceOptions } from '../config';
import { Ingestor } from './Ingestor';
import { refreshLimits } from './limits';

const topics = ['github.push', 'gitlab.push'];

/** What we need of a push, in GitHub's and in GitLab's words. */
const pushSchema = z.object({
  ref: z.string(),
  repository: z.object({ html_url: z.string() }).partial().optional(),
  project: z.object({ web_url: z.string() }).partial().optional(),
});

/** Reads the sources of a repository as soon as somebody pushed to it. */
export async function subscribeToPushes(options: {
  sources: readonly SourceOptions[];
  ingestor: Ingestor;
  events: EventsService;
  logger: LoggerService;
}): Promise<void> {
  const { sources, ingestor, events, logger } = options;
  const remote = sources.filter(({ type }) => type === 'url');
  if (remote.length === 0) {
    return;
  }
  await events.subscribe({
    id: 'learning-paths-push',
    topics,
    onEvent: async (event: EventParams) => {
      const push = pushSchema.safeParse(event.eventPayload);
      if (!push.success) {
        logger.warn(`Ignored an event of '${event.topic}': it is not a push`);
        return;
      }
      const { ref, repository, project } = push.data;
      const address = repository?.html_url ?? project?.web_url;
      for (const { id, target } of remote) {
        if (address && isPushTo({ target, address, ref })) {
          await ingestor.refresh({
            sourceId: id,
            signal: AbortSignal.timeout(refreshLimits.refreshMs),
          });
        }
      }
    },
  });
}

/** Whether a push changed the branch that a source reads; a source may leave its branch to the host. */
function isPushTo(options: {
  target: string;
  address: string;
  ref: string;
}): boolean {
  const source = gitUrlParse(options.target);
  const pushed = gitUrlParse(options.address);
  const same = (one: string, other: string) =>
    one.toLowerCase() === other.toLowerCase();
  return (
    same(source.resource, pushed.resource) &&
    same(source.full_name, pushed.full_name) &&
    (!source.ref || options.ref === `refs/heads/${source.ref}`)
  );
}
