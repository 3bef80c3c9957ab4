import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  Guide,
  guidePaths,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { ProgressBar } from '../../shared/progress/ProgressBar';
import { ProgressText } from '../../shared/progress/ProgressText';
import { Disclosure } from '../../shared/ui/Disclosure';
import { PageTitle } from '../../shared/ui/page/PageTitle';
import { Crumb } from '../../shared/ui/page/Trail';
import { useIsDesktop, useIsWideDesktop } from '../../shared/ui/useIsDesktop';
import { VisuallyHidden } from '../../shared/ui/VisuallyHidden';
import { usePageUrls } from '../../shared/urls/usePageUrls';
import { GuideHtml } from '../article';
import { Notes } from '../notes';
import { MarkAsRead } from '../reading';
import {
  useMarkTextOpened,
  useReviewActions,
  ReviewNotice,
  ReviewPanel,
} from '../review';
import { AppliesTo } from './applies/AppliesTo';
import { ExternalPage } from './ExternalPage';
import { SomethingWrong } from './feedback/SomethingWrong';
import { GuideFacts } from './GuideFacts';
import { GuideRail } from './GuideRail';
import { listedHeadings, OnThisPage } from './OnThisPage';
import { OutdatedText } from './OutdatedText';
import { PathNavigation } from './PathNavigation';
import { PreviousAndNext } from './PreviousAndNext';
import { TrackedReading } from './TrackedReading';

const side = {
  position: 'sticky',
  top: 16,
  maxHeight: 'calc(100vh - 32px)',
  overflowY: 'auto',
  // Over a diagram that is wider than the text, while it is used.
  '&:focus-within': { zIndex: 2 },
  '@media print': { display: 'none' },
} as const;

const useStyles = makeStyles(
  theme => ({
    columns: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(3),
      marginTop: theme.spacing(2),
    },
    path: {
      ...side,
      flex: '0 0 236px',
      [theme.breakpoints.up('xl')]: { flexBasis: 280 },
    },
    rail: {
      ...side,
      flex: '0 0 196px',
      [theme.breakpoints.up('xl')]: { flexBasis: 260 },
    },
    below: { marginTop: theme.spacing(3) },
    main: {
      flex: '1 1 0',
      minWidth: 0,
      maxWidth: '80ch',
      '@media print': { maxWidth: 'none' },
    },
    sideTitle: { fontWeight: 700, marginBottom: theme.spacing(1) },
    progress: { margin: theme.spacing(0, 0, 1.5), position: 'relative' },
    facts: { margin: theme.spacing(1.5, 0, 2) },
    article: { marginTop: theme.spacing(3) },
    waiting: { opacity: 0.6 },
  }),
  { name: 'LearningPathsGuideLayout' },
);

type Open = 'none' | 'path' | 'headings';

function PartOf(props: { guide: Guide }) {
  const { path, appearsIn } = props.guide;
  const { t } = useTranslation();
  const urls = usePageUrls();
  return (
    <Typography variant="body2">
      {t('guide.partOf')}:{' '}
      {appearsIn.map((series, index) => (
        <span key={series.slug}>
          {index > 0 && ', '}
          <Link
            to={urls.guide(path, { series: series.slug })}
            underline="always"
          >
            {series.title}
          </Link>
        </span>
      ))}
    </Typography>
  );
}

/** The path at the left, the guide in the middle, its headings at the right. */
export function GuideLayout(props: {
  guide: Guide;
  crumbs: Crumb[];
  /** Path by which the guide was asked for. */
  askedFor: string;
  /** False while another guide is on its way; this one stays until then. */
  settled: boolean;
  /** There is a newer text, which waits until the reader wants it. */
  outdated: boolean;
  onReload: () => Promise<unknown>;
}) {
  const { guide, crumbs, askedFor, settled, outdated, onReload } = props;
  const reviewActions = useReviewActions(guide, onReload);
  useMarkTextOpened(guide);
  const { series, path, target } = guide;
  const { t } = useTranslation();
  const classes = useStyles();
  const desktop = useIsDesktop();
  const wide = useIsWideDesktop();
  const article = useRef<HTMLElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Open>('none');
  useEffect(() => setOpen('none'), [path]);

  const seriesOfLinks = useMemo(
    () => series && { slug: series.slug, paths: guidePaths(series.steps) },
    [series],
  );
  const position =
    series &&
    t('guide.position', {
      position: String(series.position),
      total: String(series.total),
    });
  const headings = listedHeadings(guide.headings);
  const toggle = (what: Open) => () =>
    setOpen(before => (before === what ? 'none' : what));

  return (
    <div aria-busy={!settled}>
      <VisuallyHidden role="status">
        {settled ? '' : t('common.loading')}
      </VisuallyHidden>
      <div className={classes.columns}>
        {series && desktop && (
          <div className={classes.path}>
            <Typography variant="body2" className={classes.sideTitle}>
              {position}
            </Typography>
            {series.progress && series.progress.total > 0 && (
              <div className={classes.progress}>
                <ProgressBar progress={series.progress} />
                <VisuallyHidden>
                  <ProgressText progress={series.progress} />
                </VisuallyHidden>
              </div>
            )}
            <PathNavigation series={series} path={path} />
          </div>
        )}
        <div className={classes.main}>
          <PageTitle title={guide.title} crumbs={crumbs} settled={settled} />
          <div className={classes.facts}>
            <GuideFacts guide={guide} brief={wide} />
            {!series && guide.appearsIn.length > 0 && <PartOf guide={guide} />}
          </div>
          {series && !desktop && (
            <Disclosure
              label={`${position} · ${t('guide.showPath')}`}
              open={open === 'path'}
              onToggle={toggle('path')}
            >
              <PathNavigation series={series} path={path} />
            </Disclosure>
          )}
          {headings.length > 1 && !wide && (
            <Disclosure
              label={t('guide.onThisPage')}
              open={open === 'headings'}
              onToggle={toggle('headings')}
            >
              <OnThisPage
                headings={headings}
                onFollow={() => setOpen('none')}
              />
            </Disclosure>
          )}
          <OutdatedText outdated={settled && outdated} onLoad={onReload} />
          <ReviewNotice
            key={`${guide.team?.team} ${path}`}
            guide={guide}
            reviewActions={reviewActions}
            settled={settled}
          />
          {settled && (
            <TrackedReading
              key={`reading ${path}`}
              guide={guide}
              askedFor={askedFor}
              end={end}
            />
          )}
          <article
            ref={article}
            className={`${classes.article} ${settled ? '' : classes.waiting}`}
          >
            {target && <ExternalPage guide={guide} target={target} />}
            {!target && guide.html && (
              <GuideHtml
                key={path}
                html={guide.html}
                isPlain={guide.isPlain}
                series={seriesOfLinks}
              />
            )}
            {!target && !guide.html && (
              <Typography>{t('guide.emptyText')}</Typography>
            )}
          </article>
          <div ref={end} />
          <MarkAsRead guide={guide} />
          <SomethingWrong key={`wrong ${path}`} guide={guide} />
          <ReviewPanel
            key={path}
            guide={guide}
            reviewActions={reviewActions}
            settled={settled}
          />
          {!wide && (
            <div className={classes.below}>
              <AppliesTo key={path} path={path} title={guide.title} />
            </div>
          )}
          {series && <PreviousAndNext series={series} />}
          {!target && guide.html && (
            // Last, for it comes late, and nothing is to move because of it.
            <Notes
              key={`notes ${path}`}
              path={path}
              askedFor={settled ? askedFor : path}
              article={article}
            />
          )}
        </div>
        {wide && (
          <div className={classes.rail}>
            <GuideRail guide={guide} headings={headings} />
          </div>
        )}
      </div>
    </div>
  );
}
