import { LinkButton } from '@backstage/core-components';
import { SeriesSummary } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { usePageUrls } from '../urls/usePageUrls';

/** Leads to what the team finds next in a path or of an entity, and says what that is. */
export function NextUpButton(props: {
  series: Pick<SeriesSummary, 'title' | 'progress' | 'nextUp'> & {
    /** Absent where the next guide is in no path. */
    slug?: string;
  };
}) {
  const { slug, title, progress, nextUp } = props.series;
  const { t } = useTranslation();
  const urls = usePageUrls();
  if (!nextUp) {
    return null;
  }
  const word = () => {
    switch (nextUp.kind) {
      case 'start':
        return t('nextUp.start');
      case 'continue':
        return t('nextUp.continue');
      default:
        return progress?.changed
          ? t('nextUp.changes', { count: progress.changed })
          : t('nextUp.due', { count: progress?.due ?? 1 });
    }
  };
  const label = word();
  return (
    <LinkButton
      to={urls.guide(nextUp.path, { series: slug })}
      variant="contained"
      color="primary"
      aria-label={t('nextUp.label', { label, title, guide: nextUp.title })}
    >
      {label}
    </LinkButton>
  );
}
