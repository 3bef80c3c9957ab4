import { ReviewStatus } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { ChoiceField } from '../ui/filters/ChoiceField';
import { REVIEW_STATUSES } from './statuses';

/** One of the states that a list is narrowed to. */
export function StatusField(props: {
  label: string;
  /** What the empty value says. */
  any: string;
  value: string | undefined;
  onChange: (status: ReviewStatus | undefined) => void;
  /** Those to choose from; all where it is left out. */
  statuses?: ReviewStatus[];
}) {
  const {
    label,
    any,
    value = '',
    onChange,
    statuses = REVIEW_STATUSES,
  } = props;
  const { t } = useTranslation();
  return (
    <ChoiceField
      label={label}
      value={value}
      any={any}
      onChange={chosen => onChange(statuses.find(known => known === chosen))}
    >
      {statuses.map(status => (
        <option key={status} value={status}>
          {t(`status.${status}`)}
        </option>
      ))}
    </ChoiceField>
  );
}
