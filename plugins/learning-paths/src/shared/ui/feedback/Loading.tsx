import { Progress } from '@backstage/core-components';
import { useWords } from '../../../messages/useWords';
import { HiddenText } from '../HiddenText';

/** Something is on its way. */
export function Loading() {
  const t = useWords();
  return (
    <>
      <HiddenText role="status">{t('common.loading')}</HiddenText>
      <Progress aria-hidden />
    </>
  );
}
