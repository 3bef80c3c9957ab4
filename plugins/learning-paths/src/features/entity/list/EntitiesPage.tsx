import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../../messages/useTranslation';
import { FailedNotice } from '../../../shared/ui/feedback/FailedNotice';
import { Loading } from '../../../shared/ui/feedback/Loading';
import { Notice } from '../../../shared/ui/feedback/Notice';
import { ShowMore } from '../../../shared/ui/feedback/ShowMore';
import { PageTitle } from '../../../shared/ui/page/PageTitle';
import { ProblemPage } from '../../../shared/ui/page/ProblemPage';
import { useDebounced } from '../../../shared/ui/useDebounced';
import { VisuallyHidden } from '../../../shared/ui/VisuallyHidden';
import { usePageUrls } from '../../../shared/urls/usePageUrls';
import { useEntities } from '../hooks/useEntities';
import { useEntityFilter } from '../hooks/useEntityFilter';
import { EntityFilters } from './EntityFilters';
import { EntityTable } from './EntityTable';

const useStyles = makeStyles(
  theme => ({
    waiting: { opacity: 0.6 },
    more: { marginTop: theme.spacing(2) },
  }),
  { name: 'LearningPathsEntitiesPage' },
);

/** Entities that guides apply to, by the review state of their owners. */
export function EntitiesPage() {
  const { filter, change, clear, isNarrowed } = useEntityFilter();
  const text = useDebounced(filter.text?.trim()) || undefined;
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  const pages = useEntities({ ...filter, text });
  const { state, items, showMore } = pages;
  const crumbs = [
    { label: t('common.learningPaths'), to: urls.index() },
    { label: t('entities.title') },
  ];
  if (state.status === 'forbidden' || state.status === 'notFound') {
    return <ProblemPage problem={state} crumbs={crumbs} />;
  }

  const list = () => {
    if (state.status === 'loading') {
      return <Loading />;
    }
    if (state.status === 'error') {
      return <FailedNotice title={t('entities.failed')} problem={state} />;
    }
    if (items.length === 0 && !showMore) {
      return isNarrowed ? (
        <Notice
          title={t('entities.noMatchTitle')}
          text={t('entities.noMatchText')}
        >
          <Button variant="outlined" onClick={clear}>
            {t('entities.clear')}
          </Button>
        </Notice>
      ) : (
        <Notice
          title={t('entities.emptyTitle')}
          text={t('entities.emptyText')}
        />
      );
    }
    const { refreshing } = state;
    return (
      <div aria-busy={refreshing} className={refreshing ? classes.waiting : ''}>
        <VisuallyHidden role="status">
          {refreshing ? '' : t('entities.shown', { count: items.length })}
        </VisuallyHidden>
        <EntityTable entities={items} />
        <div className={classes.more}>
          <ShowMore pages={pages} />
        </div>
      </div>
    );
  };
  return (
    <>
      <PageTitle
        title={t('entities.title')}
        subtitle={t('entities.subtitle')}
        crumbs={crumbs}
      />
      <EntityFilters filter={filter} onChange={change} />
      {list()}
    </>
  );
}
