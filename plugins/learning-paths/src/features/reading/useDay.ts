import { useTranslation } from '../../messages/useTranslation';
import { useFormat } from '../../shared/ui/useFormat';

const DAY = 24 * 60 * 60 * 1000;

/** Gives the day of a time in milliseconds since 1970, as people say it. */
export function useDay(): (time: number) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return time => {
    const midnight = new Date().setHours(0, 0, 0, 0);
    if (time >= midnight) {
      return t('reading.today');
    }
    return time >= midnight - DAY
      ? t('reading.yesterday')
      : format.date(new Date(time).toISOString());
  };
}
