import { SeriesSummary } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { ChoiceField } from '../../shared/ui/filters/ChoiceField';
import { ALL_PATHS } from './hooks/coverageAddress';

/** Which path the table is about. */
export function PathField(props: {
  /** As the address has it; undefined where it names none yet. */
  path: string | undefined;
  series: SeriesSummary[];
  onChange: (path: string) => void;
}) {
  const { path, series, onChange } = props;
  const { t } = useTranslation();
  const isUnknown =
    path && path !== ALL_PATHS && !series.some(({ slug }) => slug === path);
  return (
    <ChoiceField
      label={t('coverage.filter.series')}
      value={path ?? ''}
      onChange={onChange}
      wide
    >
      {!path && <option value="" />}
      {isUnknown && <option value={path}>{path}</option>}
      {series.map(({ slug, title }) => (
        <option key={slug} value={slug}>
          {title}
        </option>
      ))}
      <option value={ALL_PATHS}>{t('coverage.filter.anySeries')}</option>
    </ChoiceField>
  );
}
