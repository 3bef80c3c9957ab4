import { Progress } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';

/** How far a team is, as "7 of 26 done · 2 changed". */
export function ProgressText(props: {
  progress: Progress;
  /** Says since when, as "7 of 26 done, 2 changed since your review". */
  long?: boolean;
}) {
  const { done, total, changed, due } = props.progress;
  const { t } = useTranslation();
  const words = t('progress.done', {
    done: String(done),
    total: String(total),
  });
  const separator = props.long ? ', ' : ' · ';
  return (
    <>
      {/* Nothing yet is no news. */}
      {done > 0 ? <strong>{words}</strong> : words}
      {changed > 0 && (
        <>
          {separator}
          {props.long
            ? t('progress.changedSince', { count: changed })
            : t('progress.changed', { count: changed })}
        </>
      )}
      {due > 0 && (
        <>
          {separator}
          {t('progress.due', { count: due })}
        </>
      )}
    </>
  );
}
