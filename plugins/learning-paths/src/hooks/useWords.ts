import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { learningPathsTranslationRef } from '../translation';

/** The translation function of Learning Paths. */
export function useWords(): TranslationFunction<
  (typeof learningPathsTranslationRef)['T']
> {
  return useTranslationRef(learningPathsTranslationRef).t;
}
