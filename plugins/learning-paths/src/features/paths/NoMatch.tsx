import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useId } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { useSeriesList } from '../../shared/team/useSeriesList';
import { Notice } from '../../shared/ui/feedback/Notice';
import { FilterChanges } from '../../shared/urls/useAddressFilter';
import { filterChoices, SeriesFilter } from './hooks/useSeriesFilter';

/** More would be a page of tags. */
const MOST_TAGS = 12;

const useStyles = makeStyles(
  theme => ({
    chips: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'center',
      gap: theme.spacing(1),
      listStyle: 'none',
      margin: theme.spacing(0.5, 0, 2),
      padding: 0,
      '& .MuiChip-root': { margin: 0, maxWidth: '100%' },
    },
  }),
  { name: 'LearningPathsNoMatch' },
);

function Suggestions(props: { label: string; children: ReactNode }) {
  const id = useId();
  const classes = useStyles();
  return (
    <>
      <Typography variant="body2" id={id}>
        {props.label}
      </Typography>
      <ul aria-labelledby={id} className={classes.chips}>
        {props.children}
      </ul>
    </>
  );
}

function TagsThatThereAre(props: {
  chosen: string;
  onChoose: (tag: string) => void;
}) {
  const { chosen, onChoose } = props;
  const { t } = useTranslation();
  const all = useSeriesList('');
  const { tags } = filterChoices(all.status === 'ready' ? all.value : [], {
    text: '',
    level: '',
    tag: '',
  });
  const others = tags.filter(tag => tag !== chosen).slice(0, MOST_TAGS);
  return others.length > 0 ? (
    <Suggestions label={t('index.tryTag')}>
      {others.map(tag => (
        <li key={tag}>
          <Chip
            size="small"
            variant="outlined"
            label={tag}
            aria-label={t('index.showTag', { tag })}
            onClick={() => onChoose(tag)}
          />
        </li>
      ))}
    </Suggestions>
  ) : null;
}

/** Nothing was found: what to try. */
export function NoMatch(props: {
  /** With the words that were searched for, whatever is typed meanwhile. */
  filter: SeriesFilter;
  /** How many paths hold the words, whatever their level and tags. */
  foundByWords: number;
  onChange: (changes: FilterChanges<SeriesFilter>) => void;
  onClear: () => void;
}) {
  const { filter, foundByWords, onChange, onClear } = props;
  const { text, level, tag } = filter;
  const { t } = useTranslation();
  const words = [...new Set(text.split(/\s+/))].slice(0, 5);
  const isNarrowed = Boolean(level || tag);
  const isOnlyNarrowed = isNarrowed && foundByWords > 0;
  return (
    <Notice
      title={
        text && !isOnlyNarrowed
          ? t('index.noMatchFor', { text })
          : t('index.noMatchTitle')
      }
      text={
        isOnlyNarrowed
          ? t('index.noMatchFiltered', { count: foundByWords })
          : t('index.noMatchText')
      }
    >
      {!isOnlyNarrowed && words.length > 1 && (
        <Suggestions label={t('index.tryWord')}>
          {words.map(word => (
            <li key={word}>
              <Chip
                size="small"
                variant="outlined"
                label={word}
                aria-label={t('index.searchWord', { word })}
                onClick={() => onChange({ text: word })}
              />
            </li>
          ))}
        </Suggestions>
      )}
      {!isOnlyNarrowed && (
        <TagsThatThereAre
          chosen={tag}
          onChoose={chosen =>
            onChange({ text: undefined, level: undefined, tag: chosen })
          }
        />
      )}
      {isOnlyNarrowed ? (
        <Button
          variant="outlined"
          onClick={() => onChange({ level: undefined, tag: undefined })}
        >
          {t('index.clearChoices')}
        </Button>
      ) : (
        <Button variant="outlined" onClick={onClear}>
          {t('index.clearFilters')}
        </Button>
      )}
    </Notice>
  );
}
