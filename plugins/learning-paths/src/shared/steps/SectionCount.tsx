import {
  Progress,
  Step,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { countGuides } from './steps';

/** "1 of 3" guides of a section are done; where none is expected, how many there are. */
export function SectionCount(props: {
  section: Step;
  progress: Progress | undefined;
  /** Only the number of guides, where there is little room. */
  short?: boolean;
}) {
  const { section, progress, short } = props;
  const { t } = useTranslation();
  if (progress) {
    const { done, total } = progress;
    const counts = { done: String(done), total: String(total) };
    return (
      <>
        <span aria-hidden>{t('progress.of', counts)}</span>
        <VisuallyHidden>{t('progress.done', counts)}</VisuallyHidden>
      </>
    );
  }
  const count = countGuides([section]);
  return short ? (
    <>
      <span aria-hidden>{count}</span>
      <VisuallyHidden>{t('facts.guides', { count })}</VisuallyHidden>
    </>
  ) : (
    <>{t('facts.guides', { count })}</>
  );
}
