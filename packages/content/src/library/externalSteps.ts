import { StructureEntry } from '../document/StructureEntry';
import {
  ExternalTarget,
  externalTarget,
  isExternal,
} from '../targets/externalTargets';

/**
 * A step of a series that leads out of the content.
 *
 * @public
 */
export interface ExternalStep {
  /** Where it leads. */
  target: ExternalTarget;
  /** As the author calls it. */
  title?: string;
  /** 1-based line in the file of the series, where known. */
  line?: number;
  /** 1-based column there, where known. */
  column?: number;
}

/**
 * The steps of a series that lead out of the content, as written. Nothing but
 * the source itself is looked at.
 *
 * @public
 */
export function externalSteps(
  structure: readonly StructureEntry[],
): ExternalStep[] {
  return structure.flatMap(entry => {
    const target =
      entry.source === undefined ? undefined : externalTarget(entry.source);
    const { title, line, column } = entry;
    return [
      ...(target && isExternal(target)
        ? [{ target, title, line, column }]
        : []),
      ...externalSteps(entry.pages),
    ];
  });
}
