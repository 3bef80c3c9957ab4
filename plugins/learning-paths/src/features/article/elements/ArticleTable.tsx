import { ReactNode } from 'react';
import { useTranslation } from '../../../messages/useTranslation';

/**
 * A table that scrolls within itself, with the keyboard too. A group and not a region:
 * a guide with ten tables would have ten landmarks.
 */
export function ArticleTable(props: { label?: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div
      className="lp-table"
      role="group"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={props.label ?? t('article.table')}
    >
      {props.children}
    </div>
  );
}
