import { alpha, makeStyles } from '@material-ui/core/styles';
import { TextSegment } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { accents } from '../../../shared/ui/colours';
import { VisuallyHidden } from '../../../shared/ui/VisuallyHidden';

const useStyles = makeStyles(
  theme => ({
    hunk: {
      padding: theme.spacing(0.5, 1),
      margin: theme.spacing(0.5, 0),
      borderLeft: `3px solid ${accents(theme).warning}`,
      '&:focus': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    added: {
      textDecoration: 'underline',
      backgroundColor: alpha(accents(theme).success, 0.18),
    },
    removed: {
      textDecoration: 'line-through',
      backgroundColor: alpha(accents(theme).error, 0.15),
    },
  }),
  { name: 'LearningPathsChangedHunk' },
);

/** Words that stayed, came or went: underlined or struck out, and said so. */
export function Segments(props: { segments: TextSegment[] }) {
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <>
      {props.segments.map(({ kind, text }, index) => {
        switch (kind) {
          case 'added':
            return (
              <ins key={index} className={classes.added}>
                <VisuallyHidden>{t('changes.added')} </VisuallyHidden>
                {text}
              </ins>
            );
          case 'removed':
            return (
              <del key={index} className={classes.removed}>
                <VisuallyHidden>{t('changes.removed')} </VisuallyHidden>
                {text}
              </del>
            );
          default:
            return <span key={index}>{text}</span>;
        }
      })}
    </>
  );
}

/** Lines that differ; it takes the focus when somebody goes from change to change. */
export function ChangedHunk(props: { segments: TextSegment[]; label: string }) {
  const classes = useStyles();
  return (
    <div
      className={classes.hunk}
      role="group"
      aria-label={props.label}
      tabIndex={-1}
      data-change
    >
      <Segments segments={props.segments} />
    </div>
  );
}
