import Paper from '@material-ui/core/Paper';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { accents, muted } from '../../../shared/ui/colours';
import { useErrorMessage } from '../../../shared/ui/feedback/useErrorMessage';
import { useDebounced } from '../../../shared/ui/useDebounced';
import { Linkable, useGuideSearch } from '../hooks/useGuideSearch';
import { GuideOption } from './GuideOption';

const useStyles = makeStyles(
  theme => ({
    label: {
      color: muted(theme),
      '&.Mui-error': { color: accents(theme).error },
    },
    list: {
      maxHeight: 260,
      overflowY: 'auto',
      listStyle: 'none',
      margin: theme.spacing(0.5, 0, 0),
      padding: theme.spacing(0.5, 0),
    },
    status: { minHeight: '1.5em', color: muted(theme) },
  }),
  { name: 'LearningPathsGuidePicker' },
);

/** A field that finds guides and series while somebody types; all of it by keyboard too. */
export function GuidePicker(props: {
  chosen: Linkable | undefined;
  onChoose: (chosen: Linkable | undefined) => void;
  /** What is wrong with what is there. */
  problem?: string;
}) {
  const { chosen, onChoose, problem } = props;
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  const classes = useStyles();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // It is the first thing to do in the dialog that was just opened.
  useEffect(() => field.current?.focus(), []);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const wanted = chosen ? '' : text.trim();
  const asked = useDebounced(wanted);
  const state = useGuideSearch(asked);

  const found = state.status === 'ready' && wanted ? state.value : [];
  const options = isOpen ? found : [];
  const optionId = (index: number) => `${id}-${index}`;
  const isWaiting =
    wanted !== asked ||
    state.status === 'loading' ||
    (state.status === 'ready' && state.refreshing);

  const choose = (option: Linkable) => {
    setText(option.title);
    setOpen(false);
    onChoose(option);
  };
  const type = (words: string) => {
    setText(words);
    setActive(0);
    setOpen(true);
    onChoose(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'Escape' && isOpen && wanted) {
      // Closes the list, and not the dialog around it.
      event.stopPropagation();
      setOpen(false);
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && found.length > 0) {
      event.preventDefault();
      const step = key === 'ArrowDown' ? 1 : found.length - 1;
      setActive(before => (isOpen ? (before + step) % found.length : 0));
      setOpen(true);
    } else if (key === 'Enter' && options[active]) {
      event.preventDefault();
      choose(options[active]);
    }
  };
  const status = () => {
    if (!wanted || !isOpen) {
      return '';
    }
    if (isWaiting) {
      return t('linking.searching');
    }
    if (state.status === 'error') {
      return t('linking.searchFailed', { message: errorMessage(state.error) });
    }
    return found.length > 0
      ? t('linking.found', { count: found.length })
      : t('linking.noneFound');
  };
  return (
    <div>
      <TextField
        id={`${id}-field`}
        label={t('linking.guide')}
        value={text}
        onChange={event => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
        autoComplete="off"
        inputRef={field}
        fullWidth
        required
        variant="outlined"
        size="small"
        error={Boolean(problem)}
        helperText={problem ?? t('linking.guideHelp')}
        InputLabelProps={{ shrink: true, className: classes.label }}
        FormHelperTextProps={{ className: classes.label }}
        inputProps={{
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': options.length > 0,
          'aria-controls': `${id}-list`,
          'aria-activedescendant': options[active] && optionId(active),
        }}
      />
      <Typography variant="caption" role="status" className={classes.status}>
        {status()}
      </Typography>
      <Paper
        variant="outlined"
        component="ul"
        id={`${id}-list`}
        role="listbox"
        aria-label={t('linking.guide')}
        className={classes.list}
        hidden={options.length === 0}
      >
        {options.map((option, index) => (
          <GuideOption
            key={option.path}
            id={optionId(index)}
            option={option}
            isActive={index === active}
            onChoose={() => choose(option)}
          />
        ))}
      </Paper>
    </div>
  );
}
