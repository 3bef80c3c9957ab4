import { Mount } from '@learning-paths/content';

/** Where sources are mounted, first-mounted first, and from whom they may take guides over. */
export function mountsOf(
  sources: readonly {
    id: string;
    mountAt: string;
    mayTakeOverFrom?: readonly string[];
  }[],
): Mount[] {
  return sources.map(({ id, mountAt, mayTakeOverFrom }) => ({
    source: id,
    mountAt,
    mayTakeOverFrom,
  }));
}
