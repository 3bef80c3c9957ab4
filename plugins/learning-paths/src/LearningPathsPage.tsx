import { Content, Page } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { LearningPathsRouter } from './LearningPathsRouter';

const useStyles = makeStyles(
  theme => ({
    // The body's font is the theme's in the legacy system, and that of Backstage UI in the new one.
    text: {
      fontFamily: theme.typography.fontFamily,
      color: theme.palette.text.primary,
    },
    body: {
      padding: theme.spacing(3),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
    },
  }),
  { name: 'LearningPathsPage' },
);

/** In the legacy system a page brings the shell. */
export function LearningPathsPage() {
  const classes = useStyles();
  return (
    <Page themeId="documentation">
      <Content className={classes.text}>
        <LearningPathsRouter />
      </Content>
    </Page>
  );
}

/** In the new system the app is the shell; it leaves the landmark to the page. */
export function NfsLearningPathsPage() {
  const classes = useStyles();
  return (
    <main className={`${classes.text} ${classes.body}`}>
      <LearningPathsRouter />
    </main>
  );
}
