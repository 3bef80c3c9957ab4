import { Progress } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { StatusIcon } from '../../../shared/progress/StatusIcon';
import { TableClasses } from './styles';

/** "2 of 3", and below it what asks for something: by picture and by word. */
export function CellText(props: {
  progress: Progress;
  classes: Pick<TableClasses, 'count' | 'none' | 'mark'>;
}) {
  const { progress, classes } = props;
  const { done, total, changed, due } = progress;
  const { t } = useTranslation();
  return (
    <>
      <span className={done > 0 ? classes.count : classes.none}>
        {t('progress.of', { done: String(done), total: String(total) })}
      </span>
      {changed > 0 && (
        <>
          {' '}
          <span className={classes.mark}>
            <StatusIcon status="changed" />
            {t('progress.changed', { count: changed })}
          </span>
        </>
      )}
      {due > 0 && (
        <>
          {' '}
          <span className={classes.mark}>
            <StatusIcon status="due" />
            {t('progress.due', { count: due })}
          </span>
        </>
      )}
    </>
  );
}
