import { useCallback } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { serverMessageOf } from '../../query/serverMessageOf';

/** A failed `fetch` is a TypeError in every browser; its message says nothing to a reader. */
const isNetworkError = (error: Error) => error.name === 'TypeError';

/** What to tell a reader of a request that failed. */
export function useErrorMessage(): (error: Error) => string {
  const { t } = useTranslation();
  return useCallback(
    error =>
      isNetworkError(error)
        ? t('problem.networkText')
        : t('problem.errorText', { message: serverMessageOf(error) }),
    [t],
  );
}
