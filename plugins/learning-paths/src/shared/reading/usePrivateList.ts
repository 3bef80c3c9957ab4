import { StorageApi, storageApiRef, useApi } from '@backstage/core-plugin-api';
import { useSyncExternalStore } from 'react';
import { useCurrentUser } from '../query/useCurrentUser';
import { EntryRules, PrivateEntry } from './entries';
import { PrivateList, PrivateListState } from './PrivateList';

/** A kind of private list, made once for the whole app. */
export interface PrivateListKind<T extends PrivateEntry> {
  /** Gives the one list of a key in a storage. */
  in(storage: StorageApi, key: string): PrivateList<T>;
}

/** Lists of a kind are shared by all that is on the page, as long as the app lives. */
export function createPrivateListKind<T extends PrivateEntry>(
  rules: EntryRules<T>,
): PrivateListKind<T> {
  const lists = new WeakMap<StorageApi, Map<string, PrivateList<T>>>();
  return {
    in(storage, key) {
      const known = lists.get(storage) ?? new Map<string, PrivateList<T>>();
      lists.set(storage, known);
      const list = known.get(key) ?? new PrivateList({ storage, key, rules });
      known.set(key, list);
      return list;
    },
  };
}

const nothing: PrivateListState<never> = { isKnown: false, entries: [] };
const never = () => () => {};
const nothingKnown = () => nothing;

/**
 * One of the reader's own lists. The name of the reader is part of its key, for several
 * people may use one browser.
 */
export function usePrivateList<T extends PrivateEntry>(
  kind: PrivateListKind<T>,
  concern: string,
): { list: PrivateList<T> | undefined; state: PrivateListState<T> } {
  const storage = useApi(storageApiRef).forBucket('learning-paths');
  const user = useCurrentUser();
  const list = user && kind.in(storage, `${concern}.${user.entityRef}`);
  const state = useSyncExternalStore<PrivateListState<T>>(
    list?.subscribe ?? never,
    list?.snapshot ?? nothingKnown,
  );
  return { list, state };
}
