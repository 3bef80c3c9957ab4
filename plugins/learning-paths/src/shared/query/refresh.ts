import {
  notifyManager,
  Query,
  QueryClient,
  QueryKey,
} from '@tanstack/react-query';

/**
 * Marks a query that is not asked again when something may have changed: because its answer
 * cannot change, or because a list would move under the reader's eyes.
 */
export const NOT_LIVE = { live: false };

const isLive = ({ meta }: Query) => meta?.live !== false;

/**
 * Until the page has been told what came: TanStack tells it a moment later, and whoever goes
 * on before that, to close a form or to move the focus, would do so on the page of before.
 */
export const untilTold = () =>
  new Promise<void>(resolve => notifyManager.schedule(resolve));

/** After a change nobody should see an answer from before it: what is not on the page goes. */
export function forgetUnseen(client: QueryClient): void {
  client.removeQueries({
    predicate: query => query.getObserversCount() === 0,
  });
}

/** Asks again for some of what is on the page; done when the page has been told. */
export async function refresh(
  client: QueryClient,
  queryKey: QueryKey,
): Promise<void> {
  await client.invalidateQueries({ queryKey });
  await untilTold();
}

/** Something may have changed: asks again, without a flash, for all that is on the page. */
export async function refreshAll(client: QueryClient): Promise<void> {
  forgetUnseen(client);
  const loading = client.getQueryCache().findAll({
    fetchStatus: 'fetching',
    predicate: query => isLive(query) && query.state.data === undefined,
  });
  await client.invalidateQueries({ predicate: isLive });
  // A first answer that was already on its way may be from before the change.
  await client.invalidateQueries({
    predicate: query => loading.includes(query),
  });
}
