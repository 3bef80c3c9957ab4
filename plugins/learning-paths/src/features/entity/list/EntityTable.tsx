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
import { panel } from '../../../shared/ui/look';
import { useEntityGuidesUrl } from '../../../shared/urls/useEntityGuidesUrl';

const useStyles = makeStyles(
  theme => ({
    panel: { ...panel(theme), boxShadow: 'none' },
    table: {
      minWidth: 640,
      // On a phone a row is a small card, so that nobody has to scroll to the progress.
      [theme.breakpoints.down('xs')]: {
        minWidth: 0,
        '&, & tbody': { display: 'block' },
        '& thead': {
          position: 'absolute',
          clip: 'rect(0 0 0 0)',
          overflow: 'hidden',
          width: 1,
          height: 1,
        },
        '& tbody tr': {
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr) auto',
          gridTemplateAreas: '"name guides" "owner system" "progress progress"',
          gap: theme.spacing(0.75, 2),
          padding: theme.spacing(1.5, 2),
          borderTop: `1px solid ${theme.palette.divider}`,
        },
        '& tbody tr:first-child': { borderTop: 0 },
        '& tbody tr > *': { padding: 0, border: 0 },
      },
    },
    name: { gridArea: 'name', overflowWrap: 'anywhere' },
    owner: { gridArea: 'owner' },
    // The second column of a card ends at its edge.
    system: {
      gridArea: 'system',
      [theme.breakpoints.down('xs')]: { textAlign: 'end' },
    },
    progress: { gridArea: 'progress' },
    guides: {
      gridArea: 'guides',
      [theme.breakpoints.down('xs')]: { textAlign: 'end' },
    },
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
    <TableRow role="row">
      <TableCell
        component="th"
        scope="row"
        role="rowheader"
        className={classes.name}
      >
        <EntityLink entityRef={entityRef}>{title}</EntityLink>
        <Typography variant="caption" component="div" className={classes.quiet}>
          {[kind, type].filter(Boolean).join(' · ')}
        </Typography>
      </TableCell>
      <TableCell role="cell" className={classes.owner}>
        <Owner owner={owner} />
      </TableCell>
      <TableCell role="cell" className={classes.system}>
        {system && <EntityLink entityRef={system} />}
      </TableCell>
      <TableCell role="cell" className={classes.progress}>
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
      <TableCell role="cell" className={classes.guides}>
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
    <TableContainer component={Paper} className={classes.panel}>
      <Table
        size="small"
        // Said, for what is laid out otherwise loses its meaning in some browsers.
        role="table"
        className={classes.table}
        aria-label={t('entities.table')}
      >
        <TableHead role="rowgroup">
          <TableRow role="row">
            <TableCell role="columnheader">{t('entities.entity')}</TableCell>
            <TableCell role="columnheader">{t('entities.owner')}</TableCell>
            <TableCell role="columnheader">{t('entities.system')}</TableCell>
            <TableCell role="columnheader">{t('entities.progress')}</TableCell>
            <TableCell role="columnheader">{t('entities.guides')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody role="rowgroup">
          {props.entities.map(entity => (
            <EntityRow key={entity.entityRef} entity={entity} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
