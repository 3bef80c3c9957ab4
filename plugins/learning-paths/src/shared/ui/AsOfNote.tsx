import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslation } from '../../messages/useTranslation';
import { useFormat } from './useFormat';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Says that what is shown is of an earlier time, and leads back to now. */
export function AsOfNote(props: {
  /** A day or an instant, as it was asked for. */
  asOf: string;
  onNow: () => void;
}) {
  const { asOf, onNow } = props;
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Typography>
      {DAY.test(asOf)
        ? t('asOf.day', { day: format.day(asOf) })
        : t('asOf.instant', { instant: format.dateTime(asOf) })}{' '}
      <Button variant="text" color="primary" onClick={onNow}>
        {t('asOf.now')}
      </Button>
    </Typography>
  );
}
