import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { Step } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { ProgressBar } from '../../shared/progress/ProgressBar';
import { SectionCount } from '../../shared/steps/SectionCount';
import { progressIn, sectionAnchor } from '../../shared/steps/steps';
import { muted } from '../../shared/ui/colours';
import { useUrlInPage } from '../../shared/urls/useUrlInPage';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
      gap: theme.spacing(1),
      listStyle: 'none',
      margin: theme.spacing(3, 0),
      padding: 0,
    },
    item: {
      display: 'block',
      height: '100%',
      padding: theme.spacing(1, 1.25),
      border: `1px solid ${theme.palette.divider}`,
      borderTop: `4px solid ${theme.palette.primary.main}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      color: theme.palette.text.primary,
      '&:hover': { backgroundColor: theme.palette.action.hover },
    },
    title: {
      display: 'block',
      fontWeight: 700,
      fontSize: '0.85rem',
      lineHeight: 1.3,
      overflowWrap: 'anywhere',
    },
    count: {
      display: 'block',
      margin: theme.spacing(0.25, 0, 0.5),
      fontSize: '0.8rem',
      color: muted(theme),
    },
  }),
  { name: 'LearningPathsSectionMap' },
);

/** The concerns of a platform side by side: the table of contents of a path. */
export function SectionMap(props: { sections: Step[] }) {
  const urlInPage = useUrlInPage();
  const { t } = useTranslation();
  const classes = useStyles();
  const sections = props.sections.map(section => ({
    section,
    progress: progressIn([section]),
  }));
  return (
    <nav aria-label={t('series.map')}>
      <ol className={classes.root}>
        {sections.map(({ section, progress }, index) => (
          <li key={sectionAnchor(index)}>
            <Link
              to={urlInPage(`#${sectionAnchor(index)}`)}
              className={classes.item}
              underline="none"
            >
              <span className={classes.title}>{section.title}</span>
              <span className={classes.count}>
                <SectionCount section={section} progress={progress} />
              </span>
              {progress && <ProgressBar progress={progress} />}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
