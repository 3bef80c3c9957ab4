import {
  ExternalGuideResource,
  GuideResource,
} from '../permissions/guideRules';
import { VisibleLibrary } from './LibraryVisibility';

/** Where the text of a guide is now. */
export type GuideOrigin = Pick<GuideResource, 'source'> | ExternalGuideResource;

/**
 * Whether a caller who may read a guide may read what was said of a text that it had, and
 * that text. A guide may have come from another source, whose texts this caller may not
 * read; who knows no source of a text may read it only where nothing is kept from them.
 *
 * @param guide - absent for one that is gone
 * @param source - that the text is from
 */
export function mayReadTextOf(
  { visible }: Pick<VisibleLibrary, 'visible'>,
  guide: GuideOrigin | undefined,
  source: string | undefined,
): boolean {
  if (visible.isEverything || (guide && 'within' in guide)) {
    return true;
  }
  return (
    source !== undefined &&
    (source === guide?.source || visible.includesAllOf(source))
  );
}
