import { ResolvedTarget } from '../targets/ResolvedTarget';
import { Turns } from '../util/turns';
import { renderDocument, RenderOptions, RenderResult } from './renderDocument';
import { DocumentLink } from './scan/links';

/**
 * A link or image by what it says.
 *
 * @public
 */
export type WrittenTarget = Pick<DocumentLink, 'kind' | 'target'>;

/**
 * Where targets lead; {@link resolveTargets} makes it.
 *
 * @public
 */
export type ResolvedTargets = ReadonlyMap<string, ResolvedTarget>;

/** What to render, with its targets resolved beforehand, so that it can be copied to a thread. */
export interface RenderInput extends Omit<RenderOptions, 'resolve'> {
  targets: ResolvedTargets;
}

/**
 * Renders with targets that were resolved beforehand.
 *
 * @returns the targets that were not among them, too: the page is to be rendered again with
 * these, for it shows them as missing.
 */
export function renderWithTargets(options: RenderInput): {
  result: RenderResult;
  unresolved: WrittenTarget[];
} {
  const { targets, ...rest } = options;
  const unresolved = new Map<string, WrittenTarget>();
  const result = renderDocument({
    ...rest,
    resolve: (target, kind) => {
      const key = targetKey({ kind, target });
      const resolved = targets.get(key);
      if (!resolved) {
        unresolved.set(key, { kind, target });
      }
      return resolved ?? { kind: 'missing', target };
    },
  });
  return { result, unresolved: [...unresolved.values()] };
}

/**
 * Resolves targets, and lets others have their turn meanwhile.
 *
 * @param known - Those that are resolved already; they are in the answer, too.
 * @public
 */
export async function resolveTargets(
  targets: readonly WrittenTarget[],
  resolve: RenderOptions['resolve'],
  known: ResolvedTargets = new Map(),
): Promise<ResolvedTargets> {
  const turns = new Turns();
  const resolved = new Map(known);
  for (const { kind, target } of targets) {
    await turns.next();
    const key = targetKey({ kind, target });
    if (!resolved.has(key)) {
      resolved.set(key, resolve(target, kind));
    }
  }
  return resolved;
}

function targetKey({ kind, target }: WrittenTarget): string {
  return `${kind} ${target}`;
}
