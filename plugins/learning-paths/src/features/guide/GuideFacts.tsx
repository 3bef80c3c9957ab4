import { Guide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { ExternalLink } from '../../shared/ui/ExternalLink';
import { Facts } from '../../shared/ui/Facts';
import { useFormat } from '../../shared/ui/useFormat';

/** Whether there is something for {@link MoreFacts} to say. */
export function hasMoreFacts(guide: Guide): boolean {
  const { level, tags, verifiedAgainst, revision, reviewDays } = guide;
  return (
    tags.length + verifiedAgainst.length > 0 ||
    [level, revision, reviewDays].some(fact => fact !== undefined)
  );
}

function VerifiedAgainst(props: { guide: Guide }) {
  const { verifiedAgainst } = props.guide;
  const { t } = useTranslation();
  return verifiedAgainst.length > 0 ? (
    <li>
      {t('facts.verifiedAgainst', { versions: verifiedAgainst.join(', ') })}
    </li>
  ) : null;
}

/** What its author says about reviews of it. */
function ReviewTerms(props: { guide: Guide }) {
  const { revision, reviewDays } = props.guide;
  const { t } = useTranslation();
  return (
    <>
      {revision !== undefined && (
        <li>{t('facts.revision', { revision: String(revision) })}</li>
      )}
      {reviewDays !== undefined && (
        <li>{t('facts.reviewDays', { count: reviewDays })}</li>
      )}
    </>
  );
}

/** What tells a guide from others, where there is room beside its text. */
export function MoreFacts(props: { guide: Guide }) {
  const { guide } = props;
  return (
    <Facts minutes={0} level={guide.level} tags={guide.tags}>
      <ReviewTerms guide={guide} />
      <VerifiedAgainst guide={guide} />
    </Facts>
  );
}

/** What is known about a guide, below its title. */
export function GuideFacts(props: {
  guide: Guide;
  /** Leaves the rest to {@link MoreFacts}. */
  brief?: boolean;
}) {
  const { guide, brief } = props;
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Facts
      minutes={guide.minutes}
      level={brief ? undefined : guide.level}
      owner={guide.owner}
      tags={brief ? [] : guide.tags}
    >
      {guide.changedOn && (
        <li>
          <time dateTime={guide.changedOn}>
            {t('facts.changed', { date: format.date(guide.changedOn) })}
          </time>
        </li>
      )}
      {!brief && <ReviewTerms guide={guide} />}
      {!brief && <VerifiedAgainst guide={guide} />}
      {guide.editUrl && (
        <li>
          <ExternalLink href={guide.editUrl}>
            {t('common.editPage')}
          </ExternalLink>
        </li>
      )}
    </Facts>
  );
}
