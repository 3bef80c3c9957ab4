import { Turns } from '../util/turns';
import { renderDocument, RenderOptions, RenderResult } from './renderDocument';
import { DocumentLink } from './scan/links';
import { ResolvedTarget } from '../targets/ResolvedTarget';

/**
 * A link or image by what it says.
 *
 * @public
 */
export type Target = Pick<DocumentLink, 'kind' | 'target'>;

/**
 * Where targets lead.
 *
 * @public
 */
export type SettledTargets = ReadonlyMap<string, ResolvedTarget>;

/** What to render, with its targets settled beforehand, so that it can be copied. */
export interface RenderInput {
  document: RenderOptions['document'];
  targets: SettledTargets;
  imageHosts: readonly string[];
  shortcodes?: RenderOptions['shortcodes'];
}

/**
 * Renders with targets that were settled beforehand.
 *
 * @returns the targets that were not among them, too: the page is to be rendered again with
 * these, for it shows them as missing.
 */
export function renderWithTargets(options: RenderInput): {
  result: RenderResult;
  unsettled: Target[];
} {
  const { targets, ...rest } = options;
  const unsettled = new Map<string, Target>();
  const result = renderDocument({
    ...rest,
    resolve: (target, kind) => {
      const key = targetKey({ kind, target });
      const settled = targets.get(key);
      if (!settled) {
        unsettled.set(key, { kind, target });
      }
      return settled ?? { kind: 'missing', target };
    },
  });
  return { result, unsettled: [...unsettled.values()] };
}

/**
 * Settles targets, and lets others have their turn meanwhile.
 *
 * @param known - Those that are settled already; they are in the answer, too.
 * @public
 */
export async function settle(
  targets: readonly Target[],
  resolve: RenderOptions['resolve'],
  known: SettledTargets = new Map(),
): Promise<SettledTargets> {
  const turns = new Turns();
  const settled = new Map(known);
  for (const { kind, target } of targets) {
    await turns.next();
    const key = targetKey({ kind, target });
    if (!settled.has(key)) {
      settled.set(key, resolve(target, kind));
    }
  }
  return settled;
}

function targetKey({ kind, target }: Target): string {
  return `${kind} ${target}`;
}
