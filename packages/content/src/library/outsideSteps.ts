import { StructureEntry } from '../document/StructureEntry';
import {
  isExternal,
  OutsideTarget,
  externalTarget,
} from '../targets/externalTargets';

/**
 * A step of a series that leads out of the content.
 *
 * @public
 */
export interface OutsideStep {
  target: OutsideTarget;
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
export function outsideSteps(
  structure: readonly StructureEntry[],
): OutsideStep[] {
  return structure.flatMap(entry => {
    const target =
      entry.source === undefined ? undefined : externalTarget(entry.source);
    const { title, line, column } = entry;
    return [
      ...(target && isExternal(target)
        ? [{ target, title, line, column }]
        : []),
      ...outsideSteps(entry.pages),
    ];
  });
}
