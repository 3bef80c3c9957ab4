import { useTranslation } from '../../../messages/useTranslation';

/** The box of a task; it shows what the author wrote, nobody ticks it here. */
export function TaskCheckbox(props: { checked: boolean }) {
  const { t } = useTranslation();
  return (
    <input
      type="checkbox"
      disabled
      defaultChecked={props.checked}
      aria-label={props.checked ? t('article.taskDone') : t('article.taskOpen')}
    />
  );
}
