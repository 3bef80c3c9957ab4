import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../../messages/useTranslation';
import { muted } from '../colours';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      listStyle: 'none',
      margin: theme.spacing(0, 0, 1),
      padding: 0,
      fontSize: theme.typography.body2.fontSize,
      color: muted(theme),
      '& li:not(:last-child)::after': {
        content: '"/"',
        // Not read out: the list itself says that these are steps of a trail.
        speak: 'never',
        margin: theme.spacing(0, 0.75),
      },
      '& li': { overflowWrap: 'anywhere' },
    },
  }),
  { name: 'LearningPathsTrail' },
);

/** One step of the trail from the index to a page. */
export interface Crumb {
  label: string;
  to?: string;
}

/** The way from the index to a page. */
export function Trail(props: { crumbs: Crumb[] }) {
  const { crumbs } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  if (crumbs.length === 0) {
    return null;
  }
  return (
    <nav aria-label={t('common.breadcrumb')}>
      <ol className={classes.root}>
        {crumbs.map((crumb, index) => (
          <li key={`${index}:${crumb.label}`}>
            {crumb.to ? (
              <Link to={crumb.to}>{crumb.label}</Link>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
