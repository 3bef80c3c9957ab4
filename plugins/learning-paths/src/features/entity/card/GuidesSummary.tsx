import { Link } from '@backstage/core-components';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { EntityGuides } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { NextUpButton } from '../../../shared/progress/NextUpButton';
import { muted } from '../../../shared/ui/colours';
import { useEntityGuidesUrl } from '../../../shared/urls/useEntityGuidesUrl';
import { mostUrgentFirst } from '../entityGuides';
import { EntityGuidesFrame } from '../EntityGuidesFrame';
import { GuideRow } from '../GuideRow';
import { useLinkExplanation } from '../hooks/useLinkExplanation';

const SHOWN = 5;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: theme.spacing(0, 0, 1.5), padding: 0 },
    quiet: { color: muted(theme) },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1.5),
      marginTop: theme.spacing(1.5),
    },
  }),
  { name: 'LearningPathsGuidesSummary' },
);

function MostUrgentGuides(props: { guides: EntityGuides }) {
  const { entityRef, items, progress, nextUp } = props.guides;
  const { t } = useTranslation();
  const why = useLinkExplanation();
  const urlOfTab = useEntityGuidesUrl();
  const classes = useStyles();
  const title = useEntityPresentation(entityRef).primaryTitle;
  const next = items.find(({ path }) => path === nextUp?.path);
  return (
    <>
      <ul className={classes.list} aria-label={t('entityGuides.list')}>
        {mostUrgentFirst(items)
          .slice(0, SHOWN)
          .map(guide => (
            <GuideRow
              key={guide.path}
              guide={guide}
              reason={guide.links[0] && why.short(guide.links[0])}
            />
          ))}
      </ul>
      <Typography variant="caption" component="p" className={classes.quiet}>
        {t('entityGuides.notEvidence')}
      </Typography>
      <div className={classes.actions}>
        <Typography variant="body2">
          <Link to={urlOfTab(entityRef)}>
            {t('entityGuides.all', { count: items.length })}
          </Link>
        </Typography>
        <NextUpButton
          series={{ slug: next?.series[0]?.slug, title, progress, nextUp }}
        />
      </div>
    </>
  );
}

/** The guides of an entity that ask for something, and the way to all of them. */
export function GuidesSummary(props: { entityRef: string }) {
  return (
    <EntityGuidesFrame entityRef={props.entityRef}>
      {guides => <MostUrgentGuides guides={guides} />}
    </EntityGuidesFrame>
  );
}
