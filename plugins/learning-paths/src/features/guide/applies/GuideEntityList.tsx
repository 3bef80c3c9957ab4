import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { GuideEntity } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { StatusIcon } from '../../../shared/progress/StatusIcon';
import { Pages } from '../../../shared/query/usePagedQuery';
import { muted } from '../../../shared/ui/colours';
import { EntityLink } from '../../../shared/ui/EntityLink';
import { ShowMore } from '../../../shared/ui/feedback/ShowMore';

const useStyles = makeStyles(
  theme => ({
    kind: { fontWeight: 700, marginTop: theme.spacing(1) },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: { padding: theme.spacing(0.75, 0), overflowWrap: 'anywhere' },
    quiet: { color: muted(theme) },
  }),
  { name: 'LearningPathsGuideEntityList' },
);

function EntityItem(props: { entity: GuideEntity }) {
  const { entityRef, title, type, owner, status } = props.entity;
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <li className={classes.item}>
      <Typography variant="body2" component="div">
        <EntityLink entityRef={entityRef}>{title}</EntityLink>
        {type && <span className={classes.quiet}> · {type}</span>}
      </Typography>
      <Typography variant="caption" component="div" className={classes.quiet}>
        {owner ? (
          <>
            {t('appliesTo.ownedBy')}{' '}
            {owner.kind === 'unknown' ? (
              owner.name
            ) : (
              <EntityLink entityRef={owner.ref}>{owner.name}</EntityLink>
            )}
          </>
        ) : (
          t('appliesTo.noOwner')
        )}
        {status && (
          <>
            {' · '}
            <StatusIcon status={status} /> {t(`status.${status}`)}
          </>
        )}
      </Typography>
    </li>
  );
}

/** Entities by kind, with their owners and whether each of these reviewed the guide. */
export function GuideEntityList(props: { pages: Pages<GuideEntity> }) {
  const { pages } = props;
  const classes = useStyles();
  const kinds = [...new Set(pages.items.map(({ kind }) => kind))];
  return (
    <>
      {kinds.map(kind => (
        <section key={kind} aria-label={kind}>
          <Typography variant="body2" component="h3" className={classes.kind}>
            {kind}
          </Typography>
          <ul className={classes.list}>
            {pages.items
              .filter(entity => entity.kind === kind)
              .map(entity => (
                <EntityItem key={entity.entityRef} entity={entity} />
              ))}
          </ul>
        </section>
      ))}
      <ShowMore pages={pages} />
    </>
  );
}
