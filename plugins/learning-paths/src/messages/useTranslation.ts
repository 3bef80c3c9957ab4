import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { learningPathsTranslationRef } from './translation';

/** Gives the message of a key, in the reader's language. */
export type Translate = TranslationFunction<
  (typeof learningPathsTranslationRef)['T']
>;

/** The messages of Learning Paths. */
export function useTranslation(): { t: Translate } {
  return useTranslationRef(learningPathsTranslationRef);
}
