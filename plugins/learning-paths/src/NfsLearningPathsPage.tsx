import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { LearningPathsRouter } from './LearningPathsRouter';
import { PageFrame, PageFrameContext } from './shared/ui/page/pageFrame';
import { PlainHeading } from './shared/ui/page/PlainHeading';
import { Crumb, Trail } from './shared/ui/page/Trail';
import { useIsDesktop } from './shared/ui/useIsDesktop';

const useStyles = makeStyles(
  theme => ({
    // The body's font is that of Backstage UI; our pages have the theme's, as the catalog's cards.
    root: {
      fontFamily: theme.typography.fontFamily,
      color: theme.palette.text.primary,
      // The app's header keeps its distance, and stands at the same margin.
      padding: theme.spacing(0, 2.5, 3),
    },
  }),
  { name: 'LearningPathsNfsPage' },
);

/** The app's header shows the way, and has the index as its first step. */
function HeaderTrail(props: { crumbs: Crumb[] }) {
  const [crumb, ...others] = props.crumbs;
  return crumb ? (
    <BreadcrumbEntry entry={{ label: crumb.label, href: crumb.to ?? '' }}>
      <HeaderTrail crumbs={others} />
    </BreadcrumbEntry>
  ) : null;
}

function NfsTrail(props: { crumbs: Crumb[] }) {
  const { crumbs } = props;
  // On a phone the header has no room for them, and cuts them off.
  return useIsDesktop() ? (
    <HeaderTrail crumbs={crumbs.slice(1)} />
  ) : (
    <Trail crumbs={crumbs} />
  );
}

const frame: PageFrame = { Heading: PlainHeading, Trail: NfsTrail };

/** Our pages in the new frontend system; the app is the shell, and leaves the landmark to the page. */
export function NfsLearningPathsPage() {
  return (
    <PageFrameContext.Provider value={frame}>
      <main className={useStyles().root}>
        <LearningPathsRouter />
      </main>
    </PageFrameContext.Provider>
  );
}
