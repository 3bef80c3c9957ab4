import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import NoteAddOutlinedIcon from '@material-ui/icons/NoteAddOutlined';
import { useTranslation } from '../../messages/useTranslation';
import { panel } from '../../shared/ui/look';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...panel(theme),
      position: 'fixed',
      zIndex: theme.zIndex.snackbar,
      transform: 'translateX(-50%)',
      boxShadow: theme.shadows[4],
      textTransform: 'none',
      '&:hover': { backgroundColor: theme.palette.background.default },
      '@media print': { display: 'none' },
    },
    // Beside a finger there is the system's own menu.
    atBottom: { left: '50%', bottom: 72 },
  }),
  { name: 'LearningPathsSelectionButton' },
);

/** In pixels. */
const ROOM = 44;

function besideOf(range: Range) {
  const { left, width, top, bottom } = range.getBoundingClientRect();
  const isRoomAbove = top > ROOM;
  return {
    left: Math.min(Math.max(left + width / 2, 80), window.innerWidth - 80),
    top: isRoomAbove
      ? top - ROOM
      : Math.min(bottom + 8, window.innerHeight - ROOM),
  };
}

/** Appears beside what is selected, to note something on it. */
export function SelectionButton(props: { range: Range; onAdd: () => void }) {
  const { range, onAdd } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const isTouched = useMediaQuery('(pointer: coarse)', { noSsr: true });
  return (
    <Button
      size="small"
      className={`${classes.root} ${isTouched ? classes.atBottom : ''}`}
      style={isTouched ? undefined : besideOf(range)}
      startIcon={<NoteAddOutlinedIcon />}
      // A press takes the selection away before the click.
      onMouseDown={event => event.preventDefault()}
      onClick={onAdd}
    >
      {t('notes.add')}
    </Button>
  );
}
