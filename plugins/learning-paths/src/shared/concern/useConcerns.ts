import {
  Concern,
  concernsOf,
  Step,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useMemo } from 'react';

/** Icon and colour of each section of a path, in its order; the same on every page. */
export function useConcerns(
  sections: readonly Pick<Step, 'title' | 'icon' | 'colour'>[],
): Concern[] {
  return useMemo(() => concernsOf(sections), [sections]);
}
