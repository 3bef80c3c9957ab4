import { useApiHolder } from '@backstage/core-plugin-api';
import { appLanguageApiRef } from '@backstage/core-plugin-api/alpha';
import { useMemo } from 'react';
import { useTranslation } from '../../messages/useTranslation';

/** Times and dates in the reader's language. */
export interface Format {
  /** Whole minutes as "6 h 40 min". */
  duration(minutes: number): string;
  /** An ISO 8601 instant, or a day whatever the reader's time zone, as "12 Nov 2026". */
  date(date: string): string;
  /** An ISO 8601 instant as "12 November 2026". */
  longDate(instant: string): string;
  /** A day, `YYYY-MM-DD`, as "12 November 2026", whatever the reader's time zone. */
  day(day: string): string;
  /** An ISO 8601 instant as "12 Nov 2026, 14:05". */
  dateTime(instant: string): string;
  /** Words as "one, two and three". */
  list(words: readonly string[]): string;
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** Times and dates in the language that the reader chose for the app. */
export function useFormat(): Format {
  const { t } = useTranslation();
  const chosen = useApiHolder().get(appLanguageApiRef)?.getLanguage().language;
  // Our own words are British English; plain "en" would give American dates beside them.
  const locale = !chosen || chosen === 'en' ? 'en-GB' : chosen;

  return useMemo(() => {
    const write = (instant: string, options: Intl.DateTimeFormatOptions) => {
      const date = new Date(instant);
      return Number.isNaN(date.getTime())
        ? instant
        : new Intl.DateTimeFormat(locale, options).format(date);
    };
    return {
      duration: total => {
        const hours = Math.floor(total / 60);
        const minutes = total % 60;
        if (hours === 0) {
          return t('time.minutes', { minutes: String(minutes) });
        }
        return minutes === 0
          ? t('time.hours', { hours: String(hours) })
          : t('time.hoursAndMinutes', {
              hours: String(hours),
              minutes: String(minutes),
            });
      },
      date: date =>
        write(date, {
          dateStyle: 'medium',
          ...(isDay.test(date) ? { timeZone: 'UTC' } : {}),
        }),
      longDate: instant => write(instant, { dateStyle: 'long' }),
      day: day => write(day, { dateStyle: 'long', timeZone: 'UTC' }),
      dateTime: instant =>
        write(instant, { dateStyle: 'medium', timeStyle: 'short' }),
      list: words => new Intl.ListFormat(locale).format(words),
    };
  }, [t, locale]);
}
