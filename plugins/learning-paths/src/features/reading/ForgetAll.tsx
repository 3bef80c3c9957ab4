import Button from '@material-ui/core/Button';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';

/** Forgets everything, after asking, for there is no way back. */
export function ForgetAll(props: {
  count: number;
  className: string;
  onForget: () => void;
}) {
  const { count, className, onForget } = props;
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) {
      keep.current?.focus();
    }
  }, [isAsking]);

  return isAsking ? (
    <span role="group" aria-label={t('reading.forgetAll')}>
      {t('reading.forgetAllAsk', { count })}{' '}
      <Button size="small" className={className} onClick={onForget}>
        {t('reading.forgetAllYes')}
      </Button>
      <Button
        size="small"
        className={className}
        ref={keep}
        onClick={() => setAsking(false)}
      >
        {t('reading.keep')}
      </Button>
    </span>
  ) : (
    <Button size="small" className={className} onClick={() => setAsking(true)}>
      {t('reading.forgetAll')}
    </Button>
  );
}
