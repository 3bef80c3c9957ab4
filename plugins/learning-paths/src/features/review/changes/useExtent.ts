import { useTranslation } from '../../../messages/useTranslation';

/** How much differs: "3 changes in 2 sections". */
export function useExtent(counts: {
  changes: number;
  /** Absent or 0 where there are none to tell apart. */
  sections?: number;
}): string {
  const { changes, sections = 0 } = counts;
  const { t } = useTranslation();
  if (changes === 0) {
    return t('changes.none');
  }
  const words = t('changes.count', { count: changes });
  return sections === 0
    ? words
    : t('changes.inSections', {
        changes: words,
        sections: t('changes.sections', { count: sections }),
      });
}
