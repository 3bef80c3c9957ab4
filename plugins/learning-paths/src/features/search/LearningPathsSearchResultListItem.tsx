import { Link } from '@backstage/core-components';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import ListItemText from '@material-ui/core/ListItemText';
import { makeStyles } from '@material-ui/core/styles';
import { ReactElement } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { muted } from '../../shared/ui/colours';

const useStyles = makeStyles(
  theme => ({
    icon: { minWidth: theme.spacing(5) },
    title: { fontWeight: 700 },
    text: {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 3,
      overflow: 'hidden',
      color: muted(theme),
      overflowWrap: 'anywhere',
    },
    kind: { display: 'block', color: muted(theme) },
  }),
  { name: 'LearningPathsSearchResult' },
);

/**
 * A guide or a learning path as the search found it; fields that it lacks are left out.
 *
 * @public
 */
export interface LearningPathsSearchResultListItemProps {
  /** The document of the search index; nothing is shown without one. */
  result?: {
    title: string;
    text: string;
    location: string;
    kind?: unknown;
    tags?: unknown;
  };
  /** What was searched for in `title` and `text`, between the two tags. */
  highlight?: {
    preTag: string;
    postTag: string;
    fields: { [name: string]: string };
  };
  /** Stands before the result. */
  icon?: ReactElement;
}

/** One result of the search. */
export function LearningPathsSearchResultListItem(
  props: LearningPathsSearchResultListItemProps,
) {
  const { result, highlight, icon } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  if (!result) {
    return null;
  }
  const field = (name: 'title' | 'text') =>
    highlight?.fields[name] ? (
      <HighlightedSearchResultText
        text={highlight.fields[name]}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      result[name]
    );
  const tags = Array.isArray(result.tags) ? result.tags.map(String) : [];
  const kind =
    result.kind === 'series'
      ? t('searchResult.series')
      : t('searchResult.guide');
  return (
    <>
      {icon && <ListItemIcon className={classes.icon}>{icon}</ListItemIcon>}
      <ListItemText
        primary={
          <Link noTrack to={result.location} className={classes.title}>
            {field('title')}
          </Link>
        }
        primaryTypographyProps={{ component: 'div' }}
        secondary={
          <>
            <span className={classes.text}>{field('text')}</span>
            <span className={classes.kind}>{[kind, ...tags].join(' · ')}</span>
          </>
        }
        secondaryTypographyProps={{ component: 'div' }}
      />
    </>
  );
}
