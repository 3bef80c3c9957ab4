import { useTranslation } from '../../../messages/useTranslation';
import { Completion } from '../hooks/useMilestones';

/** "Container Networking is complete for Payments team". */
export function useCompletionTitle(
  completed: Completion | undefined,
  /** Its name. */
  team: string,
): string {
  const { t } = useTranslation();
  if (!completed) {
    return '';
  }
  const words = { title: completed.title, team };
  return completed.kind === 'path'
    ? t('complete.path', words)
    : t('complete.section', words);
}
