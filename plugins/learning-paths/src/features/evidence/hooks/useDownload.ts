import { toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';

/** What the last download that the reader asked for came to. */
export type Download =
  | { status: 'none' }
  | { status: 'running'; file: string }
  | { status: 'done'; file: string }
  | { status: 'failed'; file: string; error: Error };

/** Downloads what `load` gives, under a name for the file. */
export type StartDownload = (
  file: string,
  load: (signal: AbortSignal) => Promise<Blob>,
) => Promise<void>;

/** A Blob URL that is let go at once is gone before some browsers read it. */
const KEPT_MS = 60_000;

/** Hands a file to the browser, as a click on a link to it does. */
function save(file: string, content: Blob) {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

/** The day, `YYYY-MM-DD` in UTC, for names of files. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Downloads what a request answers with, one at a time, and says what came of it. */
export function useDownload(): {
  download: Download;
  start: StartDownload;
} {
  const [download, setDownload] = useState<Download>({ status: 'none' });
  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback<StartDownload>(async (file, load) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setDownload({ status: 'running', file });
    try {
      const content = await load(controller.signal);
      if (!controller.signal.aborted) {
        save(file, content);
        setDownload({ status: 'done', file });
      }
    } catch (error) {
      if (!controller.signal.aborted) {
        setDownload({ status: 'failed', file, error: toError(error) });
      }
    }
  }, []);
  return { download, start };
}
