import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { guideAddress } from '@learning-paths/backstage-plugin-learning-paths-common';
import { createContext, useContext, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  coverageRouteRef,
  entitiesRouteRef,
  healthRouteRef,
  externalPageRouteRef,
  rootRouteRef,
  seriesRouteRef,
  teamRouteRef,
  viewTechDocRouteRef,
} from './routes';
import { TEAM_PARAMETER, teamInAddress } from './teamInAddress';

/** Addresses of our pages, and of what our pages lead to. */
export interface PageUrls {
  index(): string;
  series(slug: string, hash?: string): string;
  /** Our page of a guide, by its path, or by its ref where it is an external page. */
  guide(path: string, options?: { series?: string; hash?: string }): string;
  health(): string;
  coverage(options?: {
    series?: string;
    group?: string;
    status?: string;
    asOf?: string;
  }): string;
  /** Of one team; with `asOf`, as it was then. */
  team(entityRef: string, options?: { asOf?: string }): string;
  /** Where a team takes over the reviews of others; by its entity ref. */
  transfer(entityRef: string): string;
  /** Entities that guides apply to. */
  entities(): string;
  /** Undefined where the app has no TechDocs, or the reference is not one. */
  techDocs(entityRef: string, page?: string): string | undefined;
}

/** Names an external page in the address of our page about it. */
export const REF_PARAMETER = 'ref';

/** The team that a part of a page is about, where it is not that of the address. */
export const UrlTeamContext = createContext<string | undefined>(undefined);

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
 * Addresses that follow where the app mounted the plugin. A team that the address or
 * {@link UrlTeamContext} names is kept, so that the next page is about the same team.
 */
export function usePageUrls(): PageUrls {
  const [search] = useSearchParams();
  const shown = useContext(UrlTeamContext);
  const team = shown ?? teamInAddress(search);
  const root = useRouteRef(rootRouteRef);
  const series = useRouteRef(seriesRouteRef);
  const externalPage = useRouteRef(externalPageRouteRef);
  const health = useRouteRef(healthRouteRef);
  const entities = useRouteRef(entitiesRouteRef);
  const coverage = useRouteRef(coverageRouteRef);
  const teams = useRouteRef(teamRouteRef);
  const techDoc = useRouteRef(viewTechDocRouteRef);

  return useMemo(() => {
    const teamPath = (entityRef: string) => {
      const { kind, namespace, name } = parseEntityRef(entityRef, {
        defaultKind: 'group',
      });
      return teams({
        kind: encodeURIComponent(kind),
        namespace: encodeURIComponent(namespace),
        name: encodeURIComponent(name),
      });
    };
    return {
      index: () => `${root()}${withSearch({ [TEAM_PARAMETER]: team })}`,
      series: (slug, hash) => {
        const path = series({ slug: encodeURIComponent(slug) });
        return `${path}${withSearch({ [TEAM_PARAMETER]: team })}${withHash(
          hash,
        )}`;
      },
      guide: (path, options = {}) => {
        const isOurs = path.startsWith('/');
        const page = isOurs
          ? `${root().replace(/\/$/, '')}${guideAddress(path)}`
          : externalPage();
        const parameters = withSearch({
          [REF_PARAMETER]: isOurs ? undefined : path,
          series: options.series,
          [TEAM_PARAMETER]: team,
        });
        return `${page}${parameters}${withHash(options.hash)}`;
      },
      health: () => health(),
      coverage: (options = {}) => `${coverage()}${withSearch(options)}`,
      team: (entityRef, options = {}) =>
        `${teamPath(entityRef)}${withSearch(options)}`,
      transfer: entityRef => `${teamPath(entityRef)}/transfer`,
      entities: () => entities(),
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
    };
  }, [
    root,
    series,
    externalPage,
    health,
    coverage,
    teams,
    entities,
    techDoc,
    team,
  ]);
}
