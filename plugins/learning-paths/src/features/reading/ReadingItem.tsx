import { Link } from '@backstage/core-components';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import { useTranslation } from '../../messages/useTranslation';
import { Reading } from '../../shared/reading/readings';
import { muted } from '../../shared/ui/colours';
import { usePageUrls } from '../../shared/urls/usePageUrls';
import { useDay } from './useDay';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(0.5),
      minWidth: 0,
    },
    words: { flexGrow: 1, minWidth: 0, fontSize: '0.875rem', lineHeight: 1.45 },
    title: {
      display: 'block',
      fontWeight: 700,
      overflowWrap: 'anywhere',
    },
    quiet: { color: muted(theme), overflowWrap: 'anywhere' },
    heading: {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      overflow: 'hidden',
    },
    forget: { color: muted(theme), margin: theme.spacing(-0.5, -0.5, 0, 0) },
  }),
  { name: 'LearningPathsReadingItem' },
);

/** One guide that the reader opened: where they stopped, and when. */
export function ReadingItem(props: { entry: Reading; onForget: () => void }) {
  const { entry, onForget } = props;
  const { id, title, series, heading, finishedAt, at } = entry;
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  const day = useDay();
  return (
    <li className={classes.root}>
      <div className={classes.words}>
        <Link
          className={classes.title}
          to={urls.guide(id, {
            series: series?.slug,
            hash: finishedAt ? undefined : heading?.id,
          })}
        >
          {title}
        </Link>
        {heading && !finishedAt && (
          <span className={classes.heading}>
            {t('reading.at', { heading: heading.text })}
          </span>
        )}
        <span className={classes.quiet}>
          {finishedAt ? `${t('reading.finished')} · ` : ''}
          {day(finishedAt ?? at)}
          {series && ` · ${series.title}`}
        </span>
      </div>
      <IconButton
        size="small"
        className={classes.forget}
        aria-label={t('reading.forget', { title })}
        title={t('reading.forget', { title })}
        onClick={onForget}
      >
        <CloseIcon fontSize="small" />
      </IconButton>
    </li>
  );
}
