import { Progress } from '@backstage/core-components';
import { useTranslation } from '../../../messages/useTranslation';
import { VisuallyHidden } from '../VisuallyHidden';

/** Something is on its way. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <>
      <VisuallyHidden role="status">{t('common.loading')}</VisuallyHidden>
      <Progress aria-hidden />
    </>
  );
}
