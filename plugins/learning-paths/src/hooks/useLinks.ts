import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  guidesRouteRef,
  healthRouteRef,
  rootRouteRef,
  seriesRouteRef,
  viewTechDocRouteRef,
} from '../routes';
import { TEAM_PARAMETER, teamInAddress } from './teamInAddress';

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

function withSearch(parameters: Record<string, string | undefined>): string {
  const search = Object.entries(parameters)
    .flatMap(([name, value]) =>
      value ? [`${name}=${encodeURIComponent(value)}`] : [],
    )
    .join('&');
  return search && `?${search}`;
}

/**
 * Addresses that follow where the app mounted the plugin. A team that the address names is
 * kept, so that the next page is about the same team.
 */
export function useLinks(): Links {
  const [search] = useSearchParams();
  const team = teamInAddress(search);
  const root = useRouteRef(rootRouteRef);
  const series = useRouteRef(seriesRouteRef);
  const guides = useRouteRef(guidesRouteRef);
  const health = useRouteRef(healthRouteRef);
  const techDoc = useRouteRef(viewTechDocRouteRef);

  return useMemo(
    () => ({
      index: () => `${root()}${withSearch({ [TEAM_PARAMETER]: team })}`,
      series: (slug, hash) => {
        const path = series({ slug: encodeURIComponent(slug) });
        return `${path}${withSearch({ [TEAM_PARAMETER]: team })}${withHash(
          hash,
        )}`;
      },
      guide: (path, options = {}) => {
        const parameters = withSearch({
          series: options.series,
          [TEAM_PARAMETER]: team,
        });
        return `${guides()}/${encodePath(path)}${parameters}${withHash(
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
    [root, series, guides, health, techDoc, team],
  );
}
