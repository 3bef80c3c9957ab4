import { Progress } from '@backstage/core-components';
import { useTranslation } from '../../../messages/useTranslation';
import { HiddenText } from '../HiddenText';

/** Something is on its way. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <>
      <HiddenText role="status">{t('common.loading')}</HiddenText>
      <Progress aria-hidden />
    </>
  );
}
