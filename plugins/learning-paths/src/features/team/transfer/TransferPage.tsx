import { Link } from '@backstage/core-components';
import { useTranslation } from '../../../messages/useTranslation';
import { useTeamReport } from '../../../shared/team/useTeamReport';
import { PageSkeleton } from '../../../shared/ui/feedback/PageSkeleton';
import { PageTitle } from '../../../shared/ui/page/PageTitle';
import { ProblemPage } from '../../../shared/ui/page/ProblemPage';
import { usePageUrls } from '../../../shared/urls/usePageUrls';
import { useTeamAtAddress } from '../hooks/useTeamAtAddress';
import { useTeamCrumbs } from '../hooks/useTeamCrumbs';
import { useTransferReviews } from '../hooks/useTransferReviews';
import { TransferDone } from './TransferDone';
import { TransferForm } from './TransferForm';

/** Lets a steward have a team take over the reviews of teams that it came from. */
export function TransferPage() {
  const team = useTeamAtAddress();
  const state = useTeamReport({ team });
  const { t } = useTranslation();
  const urls = usePageUrls();
  const crumbs = useTeamCrumbs();
  const transfer = useTransferReviews(team);

  if (state.status === 'loading') {
    return <PageSkeleton layout="text" />;
  }
  if (state.status !== 'ready' || !state.value.mayTransfer) {
    return (
      <ProblemPage
        problem={state.status === 'ready' ? { status: 'forbidden' } : state}
        crumbs={crumbs}
        forbiddenText={t('transfer.forbiddenText')}
        notFound={{
          title: t('teamPage.notFoundTitle'),
          text: t('teamPage.notFoundText', { team }),
        }}
      />
    );
  }
  const { name } = state.value;
  return (
    <>
      <PageTitle
        title={t('transfer.title')}
        subtitle={t('transfer.what', { team: name })}
        crumbs={[
          ...crumbs,
          { label: name, to: urls.team(team) },
          { label: t('transfer.title') },
        ]}
      />
      {transfer.isSuccess ? (
        <>
          <TransferDone result={transfer.data} />
          <Link to={urls.team(team)}>{t('transfer.back', { team: name })}</Link>
        </>
      ) : (
        <TransferForm team={team} name={name} transfer={transfer} />
      )}
    </>
  );
}
