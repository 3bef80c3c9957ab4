import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { EntityCoverageFilter } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { STATUSES } from '../../../shared/progress/statuses';
import { ChoiceField } from '../../../shared/ui/ChoiceField';
import { muted } from '../../../shared/ui/colours';
import { useCatalogChoices } from '../hooks/useCatalogChoices';
import { ENTITY_KINDS, EntityFilterChanges } from '../hooks/useEntityFilter';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1.5),
      margin: theme.spacing(3, 0, 2),
    },
    text: { flex: '1 1 200px', maxWidth: 320 },
    label: { color: muted(theme) },
  }),
  { name: 'LearningPathsEntityFilters' },
);

/** What people write for a reference; what is none stays as it is. */
function nameOf(ref: string, defaultKind: string): string {
  try {
    return humanizeEntityRef(parseEntityRef(ref), { defaultKind });
  } catch {
    return ref;
  }
}

/** One of many entities; the one in the address is among them, whatever the catalog says. */
function RefField(props: {
  label: string;
  any: string;
  value: string | undefined;
  refs: string[];
  defaultKind: string;
  onChange: (ref: string) => void;
}) {
  const { label, any, value, refs, defaultKind, onChange } = props;
  const known = value && !refs.includes(value) ? [value, ...refs] : refs;
  return (
    <ChoiceField
      label={label}
      any={any}
      value={value ?? ''}
      onChange={onChange}
    >
      {known.map(ref => (
        <option key={ref} value={ref}>
          {nameOf(ref, defaultKind)}
        </option>
      ))}
    </ChoiceField>
  );
}

/** What narrows the list of entities. */
export function EntityFilters(props: {
  filter: EntityCoverageFilter;
  onChange: (changes: EntityFilterChanges) => void;
}) {
  const { filter, onChange } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const { owners, systems } = useCatalogChoices();
  return (
    <div
      role="search"
      aria-label={t('entities.filters')}
      className={classes.root}
    >
      <TextField
        className={classes.text}
        type="search"
        label={t('entities.text')}
        value={filter.text ?? ''}
        onChange={event => onChange({ text: event.target.value })}
        variant="outlined"
        size="small"
        InputLabelProps={{ shrink: true, className: classes.label }}
        inputProps={{
          'aria-label': t('entities.text'),
          // The server takes no more.
          maxLength: 200,
        }}
      />
      <ChoiceField
        label={t('entities.kind')}
        any={t('entities.anyKind')}
        value={filter.kind ?? ''}
        onChange={kind => onChange({ kind })}
      >
        {ENTITY_KINDS.map(kind => (
          <option key={kind} value={kind}>
            {kind}
          </option>
        ))}
      </ChoiceField>
      <RefField
        label={t('entities.owner')}
        any={t('entities.anyOwner')}
        value={filter.owner}
        refs={owners}
        defaultKind="group"
        onChange={owner => onChange({ owner })}
      />
      <RefField
        label={t('entities.system')}
        any={t('entities.anySystem')}
        value={filter.system}
        refs={systems}
        defaultKind="system"
        onChange={system => onChange({ system })}
      />
      <ChoiceField
        label={t('entities.status')}
        any={t('entities.anyStatus')}
        value={filter.status ?? ''}
        onChange={status => onChange({ status })}
      >
        {STATUSES.map(status => (
          <option key={status} value={status}>
            {t(`status.${status}`)}
          </option>
        ))}
      </ChoiceField>
    </div>
  );
}
