import { Mount } from '@learning-paths/content';

/** Where sources are mounted, first-mounted first, and from whom they may take guides over. */
export function mountsOf(
  sources: readonly {
    id: string;
    mountAt: string;
    mayTakeOverFrom?: readonly string[];
    defaultLanguage?: string;
  }[],
): Mount[] {
  return sources.map(({ id, mountAt, mayTakeOverFrom, defaultLanguage }) => ({
    source: id,
    mountAt,
    mayTakeOverFrom,
    defaultLanguage,
  }));
}
