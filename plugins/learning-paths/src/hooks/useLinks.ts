import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import {
  guidesRouteRef,
  healthRouteRef,
  rootRouteRef,
  seriesRouteRef,
  viewTechDocRouteRef,
} from '../routes';

/** Addresses of our pages, and of what our pages lead to. */
export interface Links {
  index(): string;
  series(slug: string, hash?: string): string;
  guide(path: string, options?: { series?: string; hash?: string }): string;
  health(): string;
  /** Undefined where the app has no TechDocs, or the reference is not one. */
  techDocs(entityRef: string, page?: string): string | undefined;
}

const encodePath = (path: string) =>
  path.split('/').filter(Boolean).map(encodeURIComponent).join('/');

const withHash = (hash?: string) =>
  hash ? `#${encodeURIComponent(hash)}` : '';

/** Addresses that follow where the app mounted the plugin. */
export function useLinks(): Links {
  const root = useRouteRef(rootRouteRef);
  const series = useRouteRef(seriesRouteRef);
  const guides = useRouteRef(guidesRouteRef);
  const health = useRouteRef(healthRouteRef);
  const techDoc = useRouteRef(viewTechDocRouteRef);

  return useMemo(
    () => ({
      index: () => root(),
      series: (slug, hash) =>
        `${series({ slug: encodeURIComponent(slug) })}${withHash(hash)}`,
      guide: (path, options = {}) => {
        const search = options.series
          ? `?series=${encodeURIComponent(options.series)}`
          : '';
        return `${guides()}/${encodePath(path)}${search}${withHash(
          options.hash,
        )}`;
      },
      health: () => health(),
      techDocs: (entityRef, page) => {
        try {
          const { kind, namespace, name } = parseEntityRef(entityRef, {
            defaultKind: 'component',
            defaultNamespace: 'default',
          });
          const base = techDoc?.({
            kind: encodeURIComponent(kind.toLocaleLowerCase('en-US')),
            namespace: encodeURIComponent(namespace.toLocaleLowerCase('en-US')),
            name: encodeURIComponent(name),
          });
          const [path, hash] = (page ?? '').split('#');
          return base && page
            ? `${base}/${encodePath(path)}${withHash(hash)}`
            : base;
        } catch {
          return undefined;
        }
      },
    }),
    [root, series, guides, health, techDoc],
  );
}
