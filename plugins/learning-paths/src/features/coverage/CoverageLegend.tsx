import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../messages/useTranslation';
import { StatusIcon } from '../../shared/progress/StatusIcon';
import { muted } from '../../shared/ui/colours';
import { radius } from '../../shared/ui/look';
import { heatColours } from './table/styles';

const HEATS = ['none', 'some', 'half', 'most', 'all'] as const;

const useStyles = makeStyles(
  theme => {
    const colours = heatColours(theme);
    return {
      root: {
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: theme.spacing(0.75, 2),
        margin: theme.spacing(1, 0, 1.5),
        padding: 0,
        listStyle: 'none',
        fontSize: '0.8rem',
        color: muted(theme),
        '& li': {
          display: 'flex',
          alignItems: 'center',
          gap: theme.spacing(0.75),
        },
      },
      swatch: {
        width: 20,
        height: 14,
        boxSizing: 'border-box',
        border: `1px solid ${theme.palette.divider}`,
        borderRadius: radius.cell,
        printColorAdjust: 'exact',
      },
      heat0: { backgroundColor: colours[0] },
      heat1: { backgroundColor: colours[1] },
      heat2: { backgroundColor: colours[2] },
      heat3: { backgroundColor: colours[3] },
      heat4: { backgroundColor: colours[4] },
    };
  },
  { name: 'LearningPathsCoverageLegend' },
);

/** What the colours and pictures of the table mean. */
export function CoverageLegend() {
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <ul className={classes.root} aria-label={t('coverage.legend.title')}>
      <li>{t('coverage.legend.done')}</li>
      {HEATS.map((heat, index) => (
        <li key={heat}>
          <span
            className={`${classes.swatch} ${
              [
                classes.heat0,
                classes.heat1,
                classes.heat2,
                classes.heat3,
                classes.heat4,
              ][index]
            }`}
          />
          {t(`coverage.legend.${heat}`)}
        </li>
      ))}
      <li>
        <StatusIcon status="changed" />
        {t('coverage.legend.changed')}
      </li>
      <li>
        <StatusIcon status="due" />
        {t('coverage.legend.due')}
      </li>
      <li>{t('coverage.legend.blank')}</li>
    </ul>
  );
}
