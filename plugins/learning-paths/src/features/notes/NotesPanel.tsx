import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { alpha, makeStyles } from '@material-ui/core/styles';
import LockOutlinedIcon from '@material-ui/icons/LockOutlined';
import { RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { Note, Quote } from '../../shared/reading/notes';
import { useGuideNotes } from '../../shared/reading/useGuideNotes';
import { accents, muted } from '../../shared/ui/colours';
import { panel } from '../../shared/ui/look';
import { reveal } from '../../shared/ui/page/scrolling';
import { quoteOf } from './anchors/quotes';
import {
  AnchoredNote,
  useAnchoredNotes,
  useArticleText,
} from './hooks/useAnchoredNotes';
import { canHighlight, useHighlights } from './hooks/useHighlights';
import { selectedIn, useSelectedRange } from './hooks/useSelectedRange';
import { NoteDialog } from './NoteDialog';
import { NoteItem } from './NoteItem';
import { Overlay } from './Overlay';
import { SelectionButton } from './SelectionButton';

const NOTES = 'learning-paths-notes';

const useStyles = makeStyles(
  theme => ({
    '@global': {
      [`::highlight(${NOTES})`]: {
        backgroundColor: alpha(accents(theme).warning, 0.28),
      },
    },
    root: {
      ...panel(theme),
      margin: theme.spacing(4, 0, 0),
      padding: theme.spacing(1.5, 2),
      '@media print': { display: 'none' },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
    },
    title: { fontSize: '1rem', fontWeight: 700, margin: 0 },
    private: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      fontSize: '0.8rem',
      color: muted(theme),
      '& svg': { fontSize: '0.9rem' },
    },
    add: { marginLeft: 'auto', textTransform: 'none' },
    quiet: {
      margin: theme.spacing(1, 0, 0),
      fontSize: '0.875rem',
      color: muted(theme),
    },
    subtitle: {
      margin: theme.spacing(1.5, 0, 0),
      fontSize: '0.875rem',
      fontWeight: 700,
    },
    list: { listStyle: 'none', margin: 0, padding: 0 },
  }),
  { name: 'LearningPathsNotesPanel' },
);

/** What the dialog is open for. */
type Open = { quote?: Quote } | { note: Note };

function Undo(props: { onUndo: () => void }) {
  const { t } = useTranslation();
  const classes = useStyles();
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone.
  useEffect(() => undo.current?.focus(), []);
  return (
    <p className={classes.quiet}>
      <span role="status">{t('notes.removed')}</span>{' '}
      <Button size="small" ref={undo} onClick={props.onUndo}>
        {t('reading.undo')}
      </Button>
    </p>
  );
}

/** The reader's own notes on a guide, marked in its text and listed below it. */
export default function NotesPanel(props: {
  path: string;
  askedFor: string;
  article: RefObject<HTMLElement>;
}) {
  const { path, askedFor, article } = props;
  const store = useGuideNotes(path, askedFor);
  const text = useArticleText(article);
  const { anchored, general, orphaned } = useAnchoredNotes(store.notes, text);
  const selected = useSelectedRange(article);
  const { t } = useTranslation();
  const classes = useStyles();
  const id = useId();
  const [open, setOpen] = useState<Open>();
  const [removed, setRemoved] = useState<Note>();
  const ranges = useMemo(() => anchored.map(({ range }) => range), [anchored]);
  useHighlights(NOTES, ranges);

  const { hasRoom, notes } = store;
  // Whoever is quick presses before the selection was noticed.
  const quote = () => {
    const range = selectedIn(article.current) ?? selected;
    return range && text && quoteOf(text, range);
  };
  const remove = (note: Note) => {
    setRemoved(note);
    store.remove(note);
  };
  const show = ({ range }: AnchoredNote) => {
    const element = range.startContainer.parentElement;
    if (element) {
      reveal(element);
    }
  };
  const save = (words: string) => {
    if (open && 'note' in open) {
      store.change(open.note, words);
    } else {
      store.add({ text: words, quote: open?.quote });
    }
    setOpen(undefined);
  };
  const item = (note: Note, place?: AnchoredNote) => (
    <NoteItem
      key={note.id}
      note={note}
      onShow={place && (() => show(place))}
      onChange={() => setOpen({ note })}
      onRemove={() => remove(note)}
    />
  );
  const quoted = open && 'note' in open ? open.note.quote : open?.quote;

  return (
    <section className={classes.root} aria-labelledby={id}>
      <div className={classes.head}>
        <Typography component="h2" id={id} className={classes.title}>
          {notes.length > 0
            ? t('notes.titleCount', { number: String(notes.length) })
            : t('notes.title')}
        </Typography>
        <span className={classes.private}>
          <LockOutlinedIcon aria-hidden />
          {t('reading.private')}
        </span>
        <Button
          size="small"
          className={classes.add}
          disabled={!store.isKnown || !hasRoom}
          onMouseDown={event => event.preventDefault()}
          onClick={() => setOpen({ quote: quote() })}
        >
          {selected ? t('notes.addToSelection') : t('notes.add')}
        </Button>
      </div>
      {!hasRoom && (
        <p className={classes.quiet} role="status">
          {t('notes.full')}
        </p>
      )}
      {notes.length === 0 && !removed && (
        <p className={classes.quiet}>{t('notes.empty')}</p>
      )}
      <ul className={classes.list} aria-labelledby={id}>
        {general.map(note => item(note))}
        {anchored.map(place => item(place.note, place))}
      </ul>
      {orphaned.length > 0 && (
        <>
          <Typography component="h3" className={classes.subtitle}>
            {t('notes.orphaned', { count: orphaned.length })}
          </Typography>
          <p className={classes.quiet}>{t('notes.orphanedWhy')}</p>
          <ul className={classes.list}>{orphaned.map(note => item(note))}</ul>
        </>
      )}
      {removed && (
        <Undo
          onUndo={() => {
            store.restore(removed);
            setRemoved(undefined);
          }}
        />
      )}
      {selected && !open && hasRoom && (
        <SelectionButton
          range={selected}
          onAdd={() => setOpen({ quote: quote() })}
        />
      )}
      {!canHighlight() && article.current && ranges.length > 0 && (
        <Overlay ranges={ranges} article={article.current} />
      )}
      {open && (
        <NoteDialog
          quote={quoted?.words}
          text={'note' in open ? open.note.text : undefined}
          onSave={save}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}
