import { isGroupEntity, stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../../messages/useTranslation';
import { EntityGuidesFrame } from '../EntityGuidesFrame';
import { TeamProgressSummary } from '../TeamProgressSummary';
import { AllGuides } from './AllGuides';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(3), maxWidth: 960 },
    title: {
      fontSize: '1.25rem',
      fontWeight: 700,
      marginBottom: theme.spacing(1.5),
    },
  }),
  { name: 'LearningPathsEntityContent' },
);

/** The tab of an entity: all guides that apply, why, and links made by hand. */
export function EntityPlatformGuidesContent() {
  const { entity } = useEntity();
  const { t } = useTranslation();
  const classes = useStyles();
  const entityRef = stringifyEntityRef(entity);
  const isTeam = isGroupEntity(entity);
  return (
    <Paper className={classes.root}>
      <Typography component="h2" className={classes.title}>
        {isTeam ? t('teamLearning.title') : t('entityGuides.title')}
      </Typography>
      {isTeam ? (
        <TeamProgressSummary team={entityRef} withGuides />
      ) : (
        <EntityGuidesFrame entityRef={entityRef} mayAdd>
          {(guides, { onDone }) => (
            <AllGuides guides={guides} onDone={onDone} />
          )}
        </EntityGuidesFrame>
      )}
    </Paper>
  );
}
