import { CoveragePoint } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { VisuallyHidden } from '../../../shared/ui/VisuallyHidden';
import { Sparkline } from './Sparkline';
import { TableClasses } from './styles';

/** How far a row moved, as a line and in words: "12 of 26, up 5 in 90 days". */
export function TrendCell(props: {
  points: readonly CoveragePoint[] | undefined;
  classes: Pick<TableClasses, 'trend' | 'gained' | 'lost' | 'still'>;
}) {
  const { points = [], classes } = props;
  const { t } = useTranslation();
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) {
    return null;
  }
  const gained = last.done - first.done;
  const now = { done: String(last.done), total: String(last.total) };
  const words = () => {
    if (gained > 0) {
      return t('coverage.trend.up', { ...now, by: String(gained) });
    }
    return gained < 0
      ? t('coverage.trend.down', { ...now, by: String(-gained) })
      : t('coverage.trend.same', now);
  };
  const [sign, className] =
    gained > 0
      ? [`+${gained}`, classes.gained]
      : [
          gained < 0 ? `−${-gained}` : '0',
          gained < 0 ? classes.lost : classes.still,
        ];
  return (
    <span className={classes.trend} title={words()}>
      <Sparkline points={points} />
      <span className={className} aria-hidden>
        {sign}
      </span>
      <VisuallyHidden>{words()}</VisuallyHidden>
    </span>
  );
}
