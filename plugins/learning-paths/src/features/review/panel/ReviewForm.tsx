import Button from '@material-ui/core/Button';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReviewOutcome } from '@learning-paths/backstage-plugin-learning-paths-common';
import { FormEvent } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { accents, muted } from '../../../shared/ui/colours';
import { CommentField } from '../CommentField';
import { Draft, DraftProblems } from '../hooks/useReviewDraft';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
      marginTop: theme.spacing(1.5),
    },
    // The theme's own red misses WCAG AA on its background.
    label: {
      color: muted(theme),
      '&.Mui-error': { color: accents(theme).error },
    },
    day: { minWidth: 260 },
    attest: { color: muted(theme) },
  }),
  { name: 'LearningPathsReviewForm' },
);

const OUTCOMES: ReviewOutcome[] = ['reviewed', 'exception', 'not-applicable'];

/** What the team says of the guide. */
export function ReviewForm(props: {
  draft: Draft;
  needsUntil: boolean;
  problems: DraftProblems;
  attestationText: string;
  disabled: boolean;
  onChange: (changes: Partial<Draft>) => void;
  onSubmit: () => void;
}) {
  const { draft, needsUntil, problems, attestationText, disabled } = props;
  const { onChange, onSubmit } = props;
  const { outcome, comment, until } = draft;
  const { t } = useTranslation();
  const classes = useStyles();
  const untilLabel =
    outcome === 'not-applicable' && needsUntil
      ? t('review.notApplicableUntil')
      : outcome !== 'reviewed' && t(`review.until.${outcome}`);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={classes.root} onSubmit={submit} noValidate>
      <FormControl component="fieldset">
        <FormLabel component="legend" className={classes.label}>
          {t('review.outcome')}
        </FormLabel>
        <RadioGroup
          value={outcome}
          onChange={(_event, value) => {
            const chosen = OUTCOMES.find(known => known === value);
            onChange(chosen ? { outcome: chosen } : {});
          }}
        >
          {OUTCOMES.map(known => (
            <FormControlLabel
              key={known}
              value={known}
              control={<Radio size="small" color="primary" />}
              label={t(`status.${known}`)}
            />
          ))}
        </RadioGroup>
      </FormControl>
      <CommentField
        label={t(`review.comment.${outcome}`)}
        value={comment}
        onChange={value => onChange({ comment: value })}
        required={outcome !== 'reviewed'}
        problem={problems.comment && t('review.commentNeeded')}
      />
      {outcome !== 'reviewed' && (
        <TextField
          type="date"
          className={classes.day}
          label={untilLabel}
          value={until}
          onChange={event => onChange({ until: event.target.value })}
          variant="outlined"
          size="small"
          required={needsUntil}
          error={Boolean(problems.until)}
          helperText={
            problems.until && t(`review.untilProblem.${problems.until}`)
          }
          id="learning-paths-review-until"
          InputLabelProps={{ shrink: true, className: classes.label }}
          FormHelperTextProps={{ className: classes.label }}
        />
      )}
      <Typography variant="body2" className={classes.attest}>
        {attestationText}
      </Typography>
      <Button
        type="submit"
        variant="contained"
        color="primary"
        disabled={disabled}
      >
        {t(`review.submit.${outcome}`)}
      </Button>
    </form>
  );
}
