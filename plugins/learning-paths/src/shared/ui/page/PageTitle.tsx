import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useRef } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { muted } from '../colours';
import { useDocumentTitle } from './useDocumentTitle';
import { useScrollAndFocus } from './useScrollAndFocus';

const useStyles = makeStyles(
  theme => ({
    trail: {
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
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
    },
    title: {
      fontSize: '1.75rem',
      lineHeight: 1.25,
      fontWeight: 700,
      margin: 0,
      overflowWrap: 'anywhere',
      '&:focus': { outline: 'none' },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 4,
      },
      [theme.breakpoints.down('xs')]: { fontSize: '1.5rem' },
    },
    subtitle: {
      marginTop: theme.spacing(0.5),
      maxWidth: '75ch',
      color: muted(theme),
    },
  }),
  { name: 'LearningPathsPageTitle' },
);

/** One step of the trail from the index to a page. */
export interface Crumb {
  label: string;
  to?: string;
}

/** Trail, heading and one line below it; names the document and leads the reader to the page. */
export function PageTitle(props: {
  title: string;
  subtitle?: ReactNode;
  crumbs?: Crumb[];
  actions?: ReactNode;
  /** False while the heading is not yet that of the page in the address bar. */
  settled?: boolean;
}) {
  const { title, subtitle, crumbs = [], actions, settled = true } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(title);
  useScrollAndFocus(heading, settled);

  return (
    <header>
      {crumbs.length > 0 && (
        <nav aria-label={t('common.breadcrumb')}>
          <ol className={classes.trail}>
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
      )}
      <div className={classes.row}>
        <div>
          <Typography
            ref={heading}
            variant="h1"
            dir="auto"
            tabIndex={-1}
            className={classes.title}
          >
            {title}
          </Typography>
          {subtitle && (
            <Typography dir="auto" className={classes.subtitle}>
              {subtitle}
            </Typography>
          )}
        </div>
        {actions}
      </div>
    </header>
  );
}
