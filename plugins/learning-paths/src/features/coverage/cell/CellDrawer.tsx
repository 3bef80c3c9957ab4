import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import { CoverageFilter } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useId } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { ProgressText } from '../../../shared/progress/ProgressText';
import { muted } from '../../../shared/ui/colours';
import { Selection } from '../table/TableRow';
import { GroupCell } from './GroupCell';
import { TeamCell } from './TeamCell';

const useStyles = makeStyles(
  theme => ({
    paper: {
      boxSizing: 'border-box',
      width: 'min(480px, 100vw)',
      padding: theme.spacing(2.5),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
    },
    row: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
    title: {
      fontSize: '1.25rem',
      fontWeight: 700,
      lineHeight: 1.35,
      overflowWrap: 'anywhere',
    },
    team: { color: muted(theme) },
    words: { margin: theme.spacing(1, 0, 2) },
  }),
  { name: 'LearningPathsCellDrawer' },
);

/** What is behind a cell of the coverage: its guides, or the teams that it adds up. */
export function CellDrawer(props: {
  /** Undefined as long as no cell is selected. */
  selection: Selection | undefined;
  filter: CoverageFilter;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { selection, filter, isOpen, onClose } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const id = useId();
  return (
    <Drawer
      anchor="right"
      open={isOpen}
      onClose={onClose}
      classes={{ paper: classes.paper }}
      PaperProps={{
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': id,
      }}
    >
      {selection && (
        <>
          <div className={classes.row}>
            <div id={id}>
              <Typography component="h2" className={classes.title}>
                {selection.section.title}
              </Typography>
              <Typography className={classes.team}>
                {selection.row.name}
              </Typography>
            </div>
            <IconButton
              size="small"
              onClick={onClose}
              aria-label={t('coverage.drawer.close')}
            >
              <CloseIcon />
            </IconButton>
          </div>
          <Typography className={classes.words}>
            <ProgressText progress={selection.progress} />
          </Typography>
          {selection.byGroup ? (
            <GroupCell selection={selection} filter={filter} />
          ) : (
            <TeamCell selection={selection} filter={filter} />
          )}
        </>
      )}
    </Drawer>
  );
}
