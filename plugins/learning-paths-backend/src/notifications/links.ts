import { parseEntityRef } from '@backstage/catalog-model';
import { guideAddress } from '@learning-paths/backstage-plugin-learning-paths-common';

/** Addresses of pages in the app. */
export interface PageLinks {
  /** @param path - of a document, or the ref of an external page; `team`: entity ref */
  guide(path: string, team?: string): string;
  /** @param team - entity ref */
  series(slug: string, team: string): string;
  /** @param ref - entity ref */
  team(ref: string): string;
  coverage(): string;
}

/** Addresses below the page that the app shows learning paths at, as `/learning-paths`. */
export function pageLinks(pagePath: string): PageLinks {
  const root = pagePath.replace(/(?<!\/)\/+$/, '');
  return {
    guide: (path, team) => {
      const isExternal = !path.startsWith('/');
      const page = isExternal
        ? `${root}/outside`
        : `${root}${guideAddress(path)}`;
      const parameters = {
        ...(isExternal && { ref: path }),
        ...(team !== undefined && { team }),
      };
      const search = new URLSearchParams(parameters).toString();
      return search ? `${page}?${search}` : page;
    },
    series: (slug, team) =>
      `${root}/series/${encodeURIComponent(slug)}?${new URLSearchParams({
        team,
      })}`,
    team: ref => {
      const { kind, namespace, name } = parseEntityRef(ref);
      return `${root}/teams/${[kind, namespace, name]
        .map(encodeURIComponent)
        .join('/')}`;
    },
    coverage: () => `${root}/coverage`,
  };
}
