import { LoggerService } from '@backstage/backend-plugin-api';
import { EventParams, EventsService } from '@backstage/plugin-events-node';
import gitUrlParse from 'git-url-parse';
import { z } from 'zod/v4';
import { SourceOptions } from '../sources/readSources';
import { Ingestor } from './types';
import { refreshLimits } from '../sources/limits';

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
      const push = readPush(event.eventPayload);
      if (!push) {
        logger.warn(`Ignored an event of '${event.topic}': it is not a push`);
        return;
      }
      for (const { id, target } of remote) {
        if (isPushTo({ target, push })) {
          await ingestor.refresh({
            sourceId: id,
            signal: AbortSignal.timeout(refreshLimits.refreshMs),
          });
        }
      }
    },
  });
}

/** A push, as far as it concerns us. */
interface Push {
  repository: GitAddress;
  ref: string;
}

type GitAddress = ReturnType<typeof gitUrlParse>;

function readPush(payload: unknown): Push | undefined {
  const push = pushSchema.safeParse(payload);
  const address =
    push.data?.repository?.html_url ?? push.data?.project?.web_url;
  if (!push.success || address === undefined) {
    return undefined;
  }
  try {
    return { repository: gitUrlParse(address), ref: push.data.ref };
  } catch {
    // Not an address at all; what else is in the payload is no better.
    return undefined;
  }
}

/**
 * Whether a push changed the branch that a source reads; a source may leave its branch to
 * the host. Where a branch has slashes in its name, an address does not tell where the
 * name ends and the path begins, so that a push to any beginning of both counts.
 */
function isPushTo({ target, push }: { target: string; push: Push }): boolean {
  const source = gitUrlParse(target);
  const same = (one: string, other: string) =>
    one.toLowerCase() === other.toLowerCase();
  const branchAndPath = [source.ref, source.filepath].filter(Boolean).join('/');
  return (
    same(source.resource, push.repository.resource) &&
    same(source.full_name, push.repository.full_name) &&
    (!source.ref ||
      (push.ref.startsWith('refs/heads/') &&
        `refs/heads/${branchAndPath}/`.startsWith(`${push.ref}/`)))
  );
}
