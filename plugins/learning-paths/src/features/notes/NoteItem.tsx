import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../messages/useTranslation';
import { Note } from '../../shared/reading/notes';
import { muted } from '../../shared/ui/colours';
import { useFormat } from '../../shared/ui/useFormat';
import { Quoted } from './Quoted';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1.5, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    text: {
      fontSize: '0.875rem',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      margin: 0,
    },
    foot: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1),
      marginTop: theme.spacing(0.5),
      fontSize: '0.8rem',
      color: muted(theme),
    },
    button: { minWidth: 0, textTransform: 'none', color: muted(theme) },
  }),
  { name: 'LearningPathsNoteItem' },
);

/** One note, with the words that it is about. */
export function NoteItem(props: {
  note: Note;
  /** Goes to the words; absent where they are nowhere. */
  onShow?: () => void;
  onChange: () => void;
  onRemove: () => void;
}) {
  const { note, onShow, onChange, onRemove } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const classes = useStyles();
  const about = note.text.slice(0, 40);
  const buttons = [
    ...(onShow
      ? [
          {
            words: t('notes.show'),
            name: 'notes.showNote',
            act: onShow,
          } as const,
        ]
      : []),
    { words: t('notes.edit'), name: 'notes.editNote', act: onChange } as const,
    {
      words: t('notes.remove'),
      name: 'notes.removeNote',
      act: onRemove,
    } as const,
  ];
  return (
    <li className={classes.root}>
      {note.quote && <Quoted words={note.quote.words} />}
      <p className={classes.text} dir="auto">
        {note.text}
      </p>
      <div className={classes.foot}>
        <span>{format.date(new Date(note.madeAt).toISOString())}</span>
        {buttons.map(({ words, name, act }) => (
          <Button
            key={name}
            size="small"
            className={classes.button}
            aria-label={t(name, { note: about })}
            onClick={act}
          >
            {words}
          </Button>
        ))}
      </div>
    </li>
  );
}
