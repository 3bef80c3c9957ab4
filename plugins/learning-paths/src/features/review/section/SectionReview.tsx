import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ReviewCapacity,
  Series,
  Step,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { FormEvent, useId, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { useTeamName } from '../../../shared/team/useTeamName';
import { accents, muted } from '../../../shared/ui/colours';
import { useErrorMessage } from '../../../shared/ui/feedback/useErrorMessage';
import { useIsDesktop } from '../../../shared/ui/useIsDesktop';
import { CommentField } from '../CommentField';
import {
  SectionReviewActions,
  useSectionReview,
} from '../hooks/useSectionReview';
import { WriteState } from '../hooks/writeState';
import { GuideRows } from './GuideRows';

const useStyles = makeStyles(
  theme => ({
    // Content scrolls; the buttons stay.
    form: { display: 'flex', flexDirection: 'column', minHeight: 0 },
    problem: {
      margin: theme.spacing(0, 0, 2),
      padding: theme.spacing(1, 1.5),
      borderLeft: `4px solid ${accents(theme).error}`,
    },
    comment: { margin: theme.spacing(2, 0) },
    quiet: { color: muted(theme) },
  }),
  { name: 'LearningPathsSectionReview' },
);

function WritingWords(props: { writing: WriteState }) {
  const { writing } = props;
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  const classes = useStyles();
  const words = () => {
    switch (writing.status) {
      case 'textMoved':
      case 'overtaken':
        return t('sectionReview.refused', { message: writing.message });
      case 'forbidden':
        return t('review.forbidden', { message: writing.message });
      case 'failed':
        return `${errorMessage(writing.error)} ${t('review.kept')}`;
      default:
        return undefined;
    }
  };
  const said = words();
  return said ? (
    <Typography role="alert" className={classes.problem}>
      {said}
    </Typography>
  ) : null;
}

/** Attests to all of a section at once, and says before the click exactly to what. */
export function SectionReview(props: {
  series: Pick<Series, 'slug' | 'capacity'>;
  section: Step;
  team: string;
  open: boolean;
  reload: () => Promise<Series | undefined>;
  onCancel: () => void;
  /** With the number of guides that were attested to. */
  onDone: (count: number) => void;
  /** It has gone from the page. */
  onExited: () => void;
}) {
  const { series, section, team, open, reload } = props;
  const { onCancel, onDone, onExited } = props;
  const capacity: ReviewCapacity = series.capacity ?? 'member';
  const { t } = useTranslation();
  const classes = useStyles();
  const id = useId();
  const isNarrow = !useIsDesktop();
  const [comment, setComment] = useState('');
  const sectionReview = useSectionReview({
    series: series.slug,
    section,
    team,
    reload,
  });
  const { needReview, done, writing, conflicts, attest } = sectionReview;
  const chosen = needReview.filter(sectionReview.isChosen);
  const unopened = chosen.filter(step => !sectionReview.isOpened(step)).length;
  const count = chosen.length;
  const covers =
    count > 0
      ? t('sectionReview.covers', { count })
      : t('sectionReview.coversNone');
  // Once it is saved the dialog goes away as it is.
  const saving = ['saving', 'saved'].includes(writing.status);
  const words = { count, team: useTeamName(team) };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const attested = await attest(comment);
    if (attested !== undefined) {
      onDone(attested);
    }
  };
  const rows = (
    label: string,
    steps: Step[],
    choice?: SectionReviewActions,
  ) => (
    <>
      <Typography>{label}</Typography>
      <GuideRows
        label={label}
        steps={steps}
        series={series.slug}
        conflicts={conflicts}
        choice={choice}
      />
    </>
  );
  return (
    <Dialog
      open={open}
      onClose={saving ? undefined : onCancel}
      TransitionProps={{ onExited }}
      aria-labelledby={id}
      fullWidth
      maxWidth="sm"
      fullScreen={isNarrow}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <DialogTitle id={id}>
          {t('sectionReview.title', { title: section.title })}
        </DialogTitle>
        <DialogContent>
          <WritingWords writing={writing} />
          {needReview.length > 0 ? (
            <>
              <Typography variant="body2" className={classes.quiet}>
                {t('sectionReview.tickOpened')}
              </Typography>
              {rows(covers, needReview, sectionReview)}
            </>
          ) : (
            !saving && <Typography>{t('sectionReview.nothing')}</Typography>
          )}
          {done.length > 0 && rows(t('sectionReview.stays'), done)}
          {needReview.length > 0 && (
            <>
              <Typography variant="body2" className={classes.quiet}>
                {t('sectionReview.elsewise')}
              </Typography>
              <div className={classes.comment}>
                <CommentField
                  label={t('review.comment.reviewed')}
                  value={comment}
                  onChange={setComment}
                />
              </div>
              {unopened > 0 && (
                <Typography role="status" className={classes.problem}>
                  {t('sectionReview.unopenedRecord', { count: unopened })}
                </Typography>
              )}
              {count > 0 && (
                <Typography variant="body2">
                  {capacity === 'steward'
                    ? t('sectionReview.attestOnBehalf', words)
                    : t('sectionReview.attest', words)}
                </Typography>
              )}
            </>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onCancel} disabled={saving}>
            {t('sectionReview.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={saving || count === 0}
          >
            {t('sectionReview.submit', { count })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
