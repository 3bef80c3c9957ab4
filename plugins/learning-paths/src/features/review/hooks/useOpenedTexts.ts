import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';
import { useCurrentUser } from '../../../shared/query/useCurrentUser';
import { OpenedTexts, readOpened, GuideText, withOpened } from './openedTexts';

/** The reader's own list, which stays where Backstage keeps their settings. */
function useList() {
  const bucket = useApi(storageApiRef).forBucket('learning-paths');
  const reader = useCurrentUser();
  // Several people may use one browser.
  return { bucket, key: reader && `opened.${reader.entityRef}` };
}

/** Keeps in mind that the reader has this text before them. */
export function useMarkTextOpened({ path, digest }: GuideText): void {
  const { bucket, key } = useList();
  useEffect(() => {
    if (key === undefined) {
      return undefined;
    }
    let isMarked = false;
    const mark = (snapshot: { presence: string; value?: unknown }) => {
      if (isMarked || snapshot.presence === 'unknown') {
        return;
      }
      isMarked = true;
      const next = withOpened(readOpened(snapshot.value), { path, digest });
      if (next) {
        // What cannot be kept is asked for again; nothing on the page hangs on it.
        bucket.set(key, next).catch(() => {});
      }
    };
    mark(bucket.snapshot(key));
    const subscription = bucket.observe$(key).subscribe(mark);
    return () => subscription.unsubscribe();
  }, [bucket, key, path, digest]);
}

/** The texts that the reader has opened; none until that is known. */
export function useOpenedTexts(): OpenedTexts {
  const { bucket, key } = useList();
  const [opened, setOpened] = useState<OpenedTexts>(new Map());
  useEffect(() => {
    if (key === undefined) {
      return undefined;
    }
    const take = (snapshot: { presence: string; value?: unknown }) => {
      if (snapshot.presence !== 'unknown') {
        setOpened(readOpened(snapshot.value));
      }
    };
    const look = () => take(bucket.snapshot(key));
    look();
    const subscription = bucket.observe$(key).subscribe(take);
    // Guides are opened in other tabs, of which storage tells nothing here.
    window.addEventListener('focus', look);
    return () => {
      subscription.unsubscribe();
      window.removeEventListener('focus', look);
    };
  }, [bucket, key]);
  return opened;
}
