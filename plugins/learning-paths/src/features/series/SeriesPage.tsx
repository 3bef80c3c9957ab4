import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  Series,
  SeriesRef,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { useTranslation } from '../../messages/useTranslation';
import { NextUpButton } from '../../shared/progress/NextUpButton';
import { SeriesProgress } from '../../shared/progress/SeriesProgress';
import { guidePaths } from '../../shared/steps/steps';
import { TeamPicker } from '../../shared/team/TeamPicker';
import { useTeam } from '../../shared/team/useTeam';
import { ExternalLink } from '../../shared/ui/ExternalLink';
import { Facts } from '../../shared/ui/Facts';
import { Loading } from '../../shared/ui/feedback/Loading';
import { Notice } from '../../shared/ui/feedback/Notice';
import { PageTitle } from '../../shared/ui/page/PageTitle';
import { ProblemPage } from '../../shared/ui/page/ProblemPage';
import { ReadMore } from '../../shared/ui/ReadMore';
import { usePageUrls } from '../../shared/urls/usePageUrls';
import { GuideHtml } from '../article';
import { useSeries } from './hooks/useSeries';
import { SectionMap } from './SectionMap';
import { SeriesSections } from './SeriesSections';

const useStyles = makeStyles(
  theme => ({
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
    },
    facts: { margin: theme.spacing(1.5, 0) },
    introduction: { maxWidth: '80ch' },
  }),
  { name: 'LearningPathsSeriesPage' },
);

function SeriesLinks(props: { label: string; series: SeriesRef[] }) {
  const urls = usePageUrls();
  return (
    <Typography gutterBottom>
      {props.label}:{' '}
      {props.series.map((series, index) => (
        <span key={series.slug}>
          {index > 0 && ', '}
          <Link to={urls.series(series.slug)} underline="always">
            {series.title}
          </Link>
        </span>
      ))}
    </Typography>
  );
}

function SeriesView(props: {
  series: Series;
  settled: boolean;
  reload: () => Promise<Series | undefined>;
}) {
  const { series, settled, reload } = props;
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  const choice = useTeam();
  const paths = useMemo(() => guidePaths(series.steps), [series.steps]);

  return (
    <>
      <PageTitle
        title={series.title}
        subtitle={series.description}
        settled={settled}
        crumbs={[
          { label: t('common.learningPaths'), to: urls.index() },
          { label: series.title },
        ]}
        actions={
          <div className={classes.actions}>
            <TeamPicker unavailable={!series.progress} />
            <NextUpButton series={series} />
          </div>
        }
      />
      <div className={classes.facts}>
        <Facts
          guideCount={series.guideCount}
          minutes={series.minutes}
          level={series.level}
          owner={series.owner}
          tags={series.tags}
        >
          {series.editUrl && (
            <li>
              <ExternalLink href={series.editUrl}>
                {t('common.editPage')}
              </ExternalLink>
            </li>
          )}
        </Facts>
      </div>
      {series.prerequisites.length > 0 && (
        <SeriesLinks label={t('series.before')} series={series.prerequisites} />
      )}
      {series.introductionHtml && (
        <section
          aria-label={t('series.introduction')}
          className={classes.introduction}
        >
          <ReadMore>
            <GuideHtml
              html={series.introductionHtml}
              isPlain={series.isPlain}
              series={{ slug: series.slug, paths }}
            />
          </ReadMore>
        </section>
      )}
      {series.progress && choice.status === 'chosen' && (
        <SeriesProgress progress={series.progress} team={choice.team} />
      )}
      {series.steps.length > 1 && <SectionMap sections={series.steps} />}
      {series.steps.length === 0 ? (
        <Notice title={t('series.emptyTitle')} text={t('series.emptyText')} />
      ) : (
        <SeriesSections series={series} settled={settled} reload={reload} />
      )}
      {series.next && (
        <SeriesLinks label={t('series.after')} series={[series.next]} />
      )}
    </>
  );
}

/** A learning path: what it is about, and a card for each concern. */
export function SeriesPage() {
  const { slug = '' } = useParams();
  const state = useSeries(slug);
  const { t } = useTranslation();
  const urls = usePageUrls();

  if (state.status === 'loading') {
    return <Loading />;
  }
  if (state.status === 'ready') {
    return (
      <SeriesView
        series={state.value}
        settled={!state.refreshing}
        reload={state.reload}
      />
    );
  }
  return (
    <ProblemPage
      problem={state}
      crumbs={[{ label: t('common.learningPaths'), to: urls.index() }]}
      notFound={{
        title: t('problem.seriesNotFoundTitle'),
        text: t('problem.seriesNotFoundText', { slug }),
      }}
    />
  );
}
