import { createContext } from 'react';

/** The series within which an article is read, so that its links keep the path. */
export interface ArticleSeries {
  slug: string;
  /** Paths of the guides that belong to the series. */
  paths: Set<string>;
}

/** What the parts of an article need to know of the page around them. */
export interface ArticleContextValue {
  series?: ArticleSeries;
  /** Whether images beside the content can be asked for: they need the user's cookie. */
  assets: 'waiting' | 'ready' | 'failed';
}

export const ArticleContext = createContext<ArticleContextValue>({
  assets: 'waiting',
});
