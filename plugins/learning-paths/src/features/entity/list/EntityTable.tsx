import { Link } from '@backstage/core-components';
import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  EntityCoverage,
  EntityOwner,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { ProgressBar } from '../../../shared/progress/ProgressBar';
import { ProgressText } from '../../../shared/progress/ProgressText';
import { muted } from '../../../shared/ui/colours';
import { EntityLink } from '../../../shared/ui/EntityLink';
import { useEntityGuidesUrl } from '../../../shared/urls/useEntityGuidesUrl';

const useStyles = makeStyles(
  theme => ({
    table: { minWidth: 640 },
    quiet: { color: muted(theme) },
    bar: { marginTop: theme.spacing(0.5), minWidth: 120, maxWidth: 200 },
  }),
  { name: 'LearningPathsEntityTable' },
);

function Owner(props: { owner: EntityOwner | undefined }) {
  const { owner } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  if (!owner) {
    return <span className={classes.quiet}>{t('appliesTo.noOwner')}</span>;
  }
  return owner.kind === 'unknown' ? (
    <>{owner.name}</>
  ) : (
    <EntityLink entityRef={owner.ref}>{owner.name}</EntityLink>
  );
}

function EntityRow(props: { entity: EntityCoverage }) {
  const { entityRef, title, kind, type, system, owner, guideCount, progress } =
    props.entity;
  const { t } = useTranslation();
  const urlOfTab = useEntityGuidesUrl();
  const classes = useStyles();
  const isTracked = progress && progress.total > 0;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        <EntityLink entityRef={entityRef}>{title}</EntityLink>
        <Typography variant="caption" component="div" className={classes.quiet}>
          {[kind, type].filter(Boolean).join(' · ')}
        </Typography>
      </TableCell>
      <TableCell>
        <Owner owner={owner} />
      </TableCell>
      <TableCell>{system && <EntityLink entityRef={system} />}</TableCell>
      <TableCell>
        {isTracked ? (
          <>
            <ProgressText progress={progress} />
            <div className={classes.bar}>
              <ProgressBar progress={progress} />
            </div>
          </>
        ) : (
          <span className={classes.quiet}>{t('entities.notTracked')}</span>
        )}
      </TableCell>
      <TableCell>
        <Link
          to={urlOfTab(entityRef)}
          aria-label={t('entities.guidesLabel', {
            guides: t('facts.guides', { count: guideCount }),
            entity: title,
          })}
        >
          {t('facts.guides', { count: guideCount })}
        </Link>
      </TableCell>
    </TableRow>
  );
}

/** Entities with their owners and how far these are; each leads to its guides. */
export function EntityTable(props: { entities: EntityCoverage[] }) {
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <TableContainer component={Paper}>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('entities.table')}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('entities.entity')}</TableCell>
            <TableCell>{t('entities.owner')}</TableCell>
            <TableCell>{t('entities.system')}</TableCell>
            <TableCell>{t('entities.progress')}</TableCell>
            <TableCell>{t('entities.guides')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.entities.map(entity => (
            <EntityRow key={entity.entityRef} entity={entity} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
