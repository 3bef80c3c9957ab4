import Chip from '@material-ui/core/Chip';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useId, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { useTeamName } from '../../../shared/team/useTeamName';
import { accents, muted } from '../../../shared/ui/colours';
import { useDebounced } from '../../../shared/ui/useDebounced';
import { useGroupSearch } from '../hooks/useGroupSearch';

const useStyles = makeStyles(
  theme => ({
    label: {
      color: muted(theme),
      '&.Mui-error': { color: accents(theme).error },
    },
    ref: {
      marginLeft: theme.spacing(1),
      fontSize: theme.typography.caption.fontSize,
      color: muted(theme),
    },
  }),
  { name: 'LearningPathsFormerTeamsField' },
);

function TeamName(props: { team: string }) {
  return <>{useTeamName(props.team)}</>;
}

/**
 * Finds Groups in the catalog while somebody types; the entity ref of one that is gone
 * from there is typed whole.
 */
export function FormerTeamsField(props: {
  /** Entity refs. */
  teams: string[];
  /** May hold what is no entity ref of a Group. */
  onChange: (teams: string[]) => void;
  /** Entity ref of the team that takes over, which is not offered. */
  to: string;
  /** What is wrong with what is there. */
  problem?: string;
  disabled: boolean;
}) {
  const { teams, onChange, to, problem, disabled } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const id = useId();
  const [text, setText] = useState('');
  const found = useGroupSearch(useDebounced(text.trim()));
  return (
    <Autocomplete
      multiple
      freeSolo
      id={id}
      disabled={disabled}
      value={teams}
      onChange={(_, chosen) => onChange(chosen)}
      inputValue={text}
      onInputChange={(_, typed) => setText(typed)}
      options={found.filter(team => team !== to)}
      // The catalog has found by more than the ref.
      filterOptions={options => options}
      filterSelectedOptions
      clearText={t('transfer.clear')}
      renderOption={team => (
        <>
          <TeamName team={team} />
          <span className={classes.ref}>{team}</span>
        </>
      )}
      renderTags={(chosen, tagProps) =>
        chosen.map((team, index) => (
          <Chip
            size="small"
            title={team}
            label={<TeamName team={team} />}
            {...tagProps({ index })}
            key={team}
          />
        ))
      }
      renderInput={params => (
        <TextField
          {...params}
          label={t('transfer.from')}
          variant="outlined"
          error={Boolean(problem)}
          helperText={problem ?? t('transfer.fromHelp')}
          // What is typed and not chosen yet counts as well.
          onBlur={() => {
            if (text.trim()) {
              onChange([...teams, text.trim()]);
              setText('');
            }
          }}
          InputLabelProps={{
            ...params.InputLabelProps,
            shrink: true,
            className: classes.label,
          }}
          FormHelperTextProps={{
            className: classes.label,
            role: problem ? 'alert' : undefined,
          }}
        />
      )}
    />
  );
}
