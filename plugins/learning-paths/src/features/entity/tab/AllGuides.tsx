import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { EntityGuides } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { muted } from '../../../shared/ui/colours';
import { groupByReason, matchesFilter } from '../entityGuides';
import { useGuideFilter } from '../hooks/useGuideFilter';
import { useLinkExplanation } from '../hooks/useLinkExplanation';
import { GuideFilters } from './GuideFilters';
import { ReasonGroup } from './ReasonGroup';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: theme.spacing(1, 0, 2), padding: 0 },
    quiet: { color: muted(theme) },
  }),
  { name: 'LearningPathsAllGuides' },
);

/** Every guide of an entity, narrowed by what the address says. */
export function AllGuides(props: {
  guides: EntityGuides;
  onDone: (words: string) => void;
}) {
  const { guides, onDone } = props;
  const { items } = guides;
  const { t } = useTranslation();
  const classes = useStyles();
  const { filter, change, clear } = useGuideFilter();
  const why = useLinkExplanation();
  const shown = items.filter(guide => matchesFilter(guide, filter));
  return (
    <>
      {items.length > 1 && (
        <GuideFilters filter={filter} guides={items} onChange={change} />
      )}
      <Typography variant="caption" role="status" className={classes.quiet}>
        {t('guideFilter.found', { count: shown.length })}
      </Typography>
      {shown.length === 0 ? (
        <>
          <Typography gutterBottom>{t('guideFilter.none')}</Typography>
          <Button variant="outlined" onClick={clear}>
            {t('guideFilter.clear')}
          </Button>
        </>
      ) : (
        <ul className={classes.list} aria-label={t('entityGuides.list')}>
          {groupByReason(shown, why.title).map(group => (
            <ReasonGroup
              key={group.reason}
              group={group}
              guides={guides}
              onDone={onDone}
            />
          ))}
        </ul>
      )}
      <Typography variant="caption" component="p" className={classes.quiet}>
        {t('entityGuides.notEvidence')}
      </Typography>
    </>
  );
}
