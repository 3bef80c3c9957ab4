import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { EntityGuide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { STATUSES } from '../../../shared/progress/statuses';
import { ChoiceField } from '../../../shared/ui/ChoiceField';
import { muted } from '../../../shared/ui/colours';
import { GuideFilter, ORIGINS } from '../entityGuides';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1.5),
      margin: theme.spacing(2, 0, 1),
    },
    text: { flex: '1 1 200px', maxWidth: 320 },
    label: { color: muted(theme) },
  }),
  { name: 'LearningPathsGuideFilters' },
);

/** What narrows the guides of an entity; only what leads somewhere is offered. */
export function GuideFilters(props: {
  filter: GuideFilter;
  guides: EntityGuide[];
  onChange: (changes: { [Name in keyof GuideFilter]?: string }) => void;
}) {
  const { filter, guides, onChange } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const statuses = STATUSES.filter(
    known =>
      known === filter.status || guides.some(({ status }) => status === known),
  );
  const origins = ORIGINS.filter(
    known =>
      known === filter.origin ||
      guides.some(({ links }) => links.some(({ origin }) => origin === known)),
  );
  return (
    <div
      role="search"
      aria-label={t('guideFilter.label')}
      className={classes.root}
    >
      <TextField
        className={classes.text}
        type="search"
        label={t('guideFilter.text')}
        value={filter.text}
        onChange={event => onChange({ text: event.target.value })}
        variant="outlined"
        size="small"
        InputLabelProps={{ shrink: true, className: classes.label }}
        inputProps={{ 'aria-label': t('guideFilter.text') }}
      />
      {statuses.length > 0 && (
        <ChoiceField
          label={t('guideFilter.status')}
          value={filter.status}
          any={t('guideFilter.anyStatus')}
          onChange={status => onChange({ status })}
        >
          {statuses.map(status => (
            <option key={status} value={status}>
              {t(`status.${status}`)}
            </option>
          ))}
        </ChoiceField>
      )}
      <ChoiceField
        label={t('guideFilter.origin')}
        value={filter.origin}
        any={t('guideFilter.anyOrigin')}
        onChange={origin => onChange({ origin })}
      >
        {origins.map(origin => (
          <option key={origin} value={origin}>
            {t(`guideFilter.originName.${origin}`)}
          </option>
        ))}
      </ChoiceField>
    </div>
  );
}
