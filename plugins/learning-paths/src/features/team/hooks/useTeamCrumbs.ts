import { useTranslation } from '../../../messages/useTranslation';
import { Crumb } from '../../../shared/ui/page/Trail';
import { usePageUrls } from '../../../shared/urls/usePageUrls';

/** The way to the page of a team. */
export function useTeamCrumbs(): Crumb[] {
  const { t } = useTranslation();
  const urls = usePageUrls();
  return [
    { label: t('common.learningPaths'), to: urls.index() },
    { label: t('coverage.title'), to: urls.coverage() },
  ];
}
