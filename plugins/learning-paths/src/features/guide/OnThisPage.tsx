import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { Heading } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { muted } from '../../shared/ui/colours';
import { hashOf } from '../../shared/urls/anchors';
import { useUrlInPage } from '../../shared/urls/useUrlInPage';
import { useActiveHeading } from './hooks/useActiveHeading';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      borderLeft: `2px solid ${theme.palette.divider}`,
      fontSize: theme.typography.body2.fontSize,
    },
    link: {
      display: 'block',
      marginLeft: -2,
      padding: theme.spacing(0.5, 0, 0.5, 1.5),
      borderLeft: '2px solid transparent',
      color: muted(theme),
      overflowWrap: 'anywhere',
    },
    deeper: { paddingLeft: theme.spacing(3) },
    active: {
      borderLeftColor: theme.palette.primary.main,
      color: theme.palette.primary.main,
      fontWeight: 700,
    },
  }),
  { name: 'LearningPathsOnThisPage' },
);

/** The headings of a guide that are worth a line beside it. */
export function listedHeadings(headings: Heading[]): Heading[] {
  return headings.filter(heading => heading.depth <= 3);
}

/** The headings of a guide, with the one that the reader is at. */
export function OnThisPage(props: {
  headings: Heading[];
  onFollow?: () => void;
}) {
  const { headings, onFollow } = props;
  const urlInPage = useUrlInPage();
  const { t } = useTranslation();
  const classes = useStyles();
  const active = useActiveHeading(headings.map(({ id }) => id));
  return (
    <nav aria-label={t('guide.onThisPage')}>
      <ul className={classes.list}>
        {headings.map(heading => (
          <li key={heading.id}>
            <Link
              to={urlInPage(hashOf(heading.id))}
              onClick={onFollow}
              aria-current={heading.id === active ? 'location' : undefined}
              className={[
                classes.link,
                heading.depth > 2 ? classes.deeper : '',
                heading.id === active ? classes.active : '',
              ].join(' ')}
            >
              {heading.text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
