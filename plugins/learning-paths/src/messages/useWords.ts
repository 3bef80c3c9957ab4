import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { learningPathsTranslationRef } from './translation';

/** Gives the words for a key, in the reader's language. */
export type Words = TranslationFunction<
  (typeof learningPathsTranslationRef)['T']
>;

/** The translation function of Learning Paths. */
export function useWords(): Words {
  return useTranslationRef(learningPathsTranslationRef).t;
}
