import Button from '@material-ui/core/Button';
import { useTranslation } from '../../messages/useTranslation';
import { Notice } from '../../shared/ui/feedback/Notice';

/** Why there is no row. */
export type NoRowsReason = 'noSeries' | 'unknown' | 'noMatch' | 'nobody';

/** In the place of the table: why it has no row, and what to do about it. */
export function NoRows(props: {
  reason: NoRowsReason;
  /** Undefined where no filter is set. */
  onClear?: () => void;
}) {
  const { reason, onClear } = props;
  const { t } = useTranslation();
  const clear = onClear && (
    <Button variant="outlined" onClick={onClear}>
      {t('coverage.filter.clear')}
    </Button>
  );
  switch (reason) {
    case 'noSeries':
      return (
        <Notice title={t('index.emptyTitle')} text={t('index.emptyText')} />
      );
    case 'unknown':
      return (
        <Notice
          title={t('coverage.unknownTitle')}
          text={t('coverage.unknownText')}
        >
          {clear}
        </Notice>
      );
    case 'noMatch':
      return (
        <Notice
          title={t('coverage.noMatchTitle')}
          text={t('coverage.noMatchText')}
        >
          {clear}
        </Notice>
      );
    default:
      return (
        <Notice
          title={t('coverage.nobodyTitle')}
          text={t('coverage.nobodyText')}
        >
          {clear}
        </Notice>
      );
  }
}
