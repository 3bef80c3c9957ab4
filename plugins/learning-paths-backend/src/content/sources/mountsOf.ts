import { Mount } from '@learning-paths/content';

/** Where sources are mounted, first-mounted first, and from whom they may take guides over, and whose files they may show. */
export function mountsOf(
  sources: readonly {
    id: string;
    mountAt: string;
    mayTakeOverFrom?: readonly string[];
    mayShowFilesOf?: readonly string[];
    defaultLanguage?: string;
  }[],
): Mount[] {
  return sources.map(({ id, ...source }) => ({
    source: id,
    mountAt: source.mountAt,
    mayTakeOverFrom: source.mayTakeOverFrom,
    mayShowFilesOf: source.mayShowFilesOf,
    defaultLanguage: source.defaultLanguage,
  }));
}
