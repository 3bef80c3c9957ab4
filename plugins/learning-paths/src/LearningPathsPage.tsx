import { makeStyles } from '@material-ui/core/styles';
import { LearningPathsRouter } from './LearningPathsRouter';
import { LegacyFrame } from './LegacyFrame';

const useStyles = makeStyles(
  theme => ({
    text: {
      fontFamily: theme.typography.fontFamily,
      color: theme.palette.text.primary,
    },
  }),
  { name: 'LearningPathsPage' },
);

/** Our pages in the legacy frontend system, where a page brings the shell. */
export function LearningPathsPage() {
  return (
    <LegacyFrame className={useStyles().text}>
      <LearningPathsRouter />
    </LegacyFrame>
  );
}
