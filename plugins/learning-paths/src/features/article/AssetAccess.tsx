import { useCookieAuthRefresh } from '@backstage/plugin-auth-react';
import { ReactNode, useContext, useMemo } from 'react';
import { ArticleContext, ArticleContextValue } from './articleContext';

const STATES = {
  loading: 'waiting',
  error: 'failed',
  success: 'ready',
} as const satisfies Record<string, ArticleContextValue['assets']>;

/**
 * Gets the cookie that images need, for a browser sends no token with them. The text does
 * not wait for it, unlike in `CookieAuthRefreshProvider`.
 */
export function AssetAccess(props: { children: ReactNode }) {
  const { status } = useCookieAuthRefresh({ pluginId: 'learning-paths' });
  const { series } = useContext(ArticleContext);
  const value = useMemo(
    () => ({ series, assets: STATES[status] }),
    [series, status],
  );
  return (
    <ArticleContext.Provider value={value}>
      {props.children}
    </ArticleContext.Provider>
  );
}
