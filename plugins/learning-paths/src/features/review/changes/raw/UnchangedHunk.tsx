import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../../../messages/useTranslation';
import { muted } from '../../../../shared/ui/colours';
import { Folded } from '../Folded';

/** So few lines take no more room than the button that would hide them. */
const SHORT = 3;

const useStyles = makeStyles(
  theme => ({
    lines: { padding: theme.spacing(0, 1), color: muted(theme) },
  }),
  { name: 'LearningPathsUnchangedHunk' },
);

/** Lines that stayed: folded, unless they are few. */
export function UnchangedHunk(props: { lines: string[] }) {
  const { lines } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const text = <div className={classes.lines}>{lines.join('\n')}</div>;
  return lines.length <= SHORT ? (
    text
  ) : (
    <Folded label={t('changes.unchanged', { count: lines.length })}>
      {() => text}
    </Folded>
  );
}
