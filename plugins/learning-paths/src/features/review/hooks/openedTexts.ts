/** More are forgotten, the oldest first: nobody's browser is to fill up. */
export const MOST_OPENED = 300;

/** A guide as far as it says which text it has. */
export interface GuideText {
  path: string;
  /** Absent for a page whose text is not ours to read. */
  digest?: string;
}

/** The digest of the text that was opened last, by the path of its guide, oldest first. */
export type OpenedTexts = ReadonlyMap<string, string>;

/** What storage kept, whatever became of it there. */
export function readOpened(value: unknown): OpenedTexts {
  const kept = Array.isArray(value) ? value : [];
  return new Map(
    kept.flatMap((pair): [string, string][] => {
      const [path, digest] = Array.isArray(pair) ? pair : [];
      return typeof path === 'string' && typeof digest === 'string'
        ? [[path, digest]]
        : [];
    }),
  );
}

/** The same with one more, for storage; undefined where nothing changes. */
export function withOpened(
  opened: OpenedTexts,
  text: GuideText,
): [string, string][] | undefined {
  if (isOpened(opened, text)) {
    return undefined;
  }
  const next = new Map(opened);
  // Again at the end, so that the first is the oldest.
  next.delete(text.path);
  next.set(text.path, text.digest ?? '');
  return [...next].slice(-MOST_OPENED);
}

/** Whether this very text was opened; of a text that moved since, no. */
export function isOpened(opened: OpenedTexts, { path, digest }: GuideText) {
  return opened.get(path) === (digest ?? '');
}
