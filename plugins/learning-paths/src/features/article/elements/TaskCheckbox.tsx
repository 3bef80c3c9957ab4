import { useWords } from '../../../messages/useWords';

/** The box of a task; it shows what the author wrote, nobody ticks it here. */
export function TaskCheckbox(props: { checked: boolean }) {
  const t = useWords();
  return (
    <input
      type="checkbox"
      disabled
      defaultChecked={props.checked}
      aria-label={props.checked ? t('article.taskDone') : t('article.taskOpen')}
    />
  );
}
