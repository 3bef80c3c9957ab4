import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../../messages/useTranslation';
import { muted } from '../../../shared/ui/colours';
import { EntityLink } from '../../../shared/ui/EntityLink';

const useStyles = makeStyles(
  theme => ({
    root: { color: muted(theme), marginTop: theme.spacing(1) },
  }),
  { name: 'LearningPathsWhoCanAttest' },
);

/** Who can attest, for somebody who may not. */
export function WhoCanAttest(props: {
  /** Name of the team. */
  team: string;
  /** Entity refs. */
  stewards: string[];
}) {
  const { team, stewards } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <Typography variant="body2" className={classes.root}>
      {t('review.membersOnly', { team })}
      {stewards.length > 0 && (
        <>
          {' '}
          {t('review.stewards')}{' '}
          {stewards.map((steward, index) => (
            <span key={steward}>
              {index > 0 && ', '}
              <EntityLink entityRef={steward} />
            </span>
          ))}
        </>
      )}
    </Typography>
  );
}
