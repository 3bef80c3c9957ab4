import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect } from 'react';
import { useTranslation } from '../../../messages/useTranslation';

/** Names the document after the page, as long as the page is shown. */
export function useDocumentTitle(page: string) {
  const { t } = useTranslation();
  const app =
    useApi(configApiRef).getOptionalString('app.title') ?? 'Backstage';
  const title = t('common.documentTitle', { page, app });
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
