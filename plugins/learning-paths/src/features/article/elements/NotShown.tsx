import { ReactNode } from 'react';
import { useTranslation } from '../../../messages/useTranslation';

/** Says that something of the author's site is missing here, so that nobody attests to it unseen. */
export function NotShown(props: { name: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <span
      className="lp-unknown"
      title={t('article.notShownOf', { name: props.name })}
    >
      {props.children} <small>({t('article.notShown')})</small>
    </span>
  );
}
