import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../../messages/useTranslation';
import { panel } from '../look';
import { useIsDesktop, useIsWideDesktop } from '../useIsDesktop';
import { VisuallyHidden } from '../VisuallyHidden';
import { Skeleton } from './Skeleton';

const useStyles = makeStyles(
  theme => ({
    // What comes at once is not announced by a flash of grey.
    late: { animation: '$appear 0s 150ms both' },
    '@keyframes appear': {
      from: { visibility: 'hidden' },
      to: { visibility: 'visible' },
    },
    stack: { display: 'grid', gap: theme.spacing(1.25), alignContent: 'start' },
    head: { marginBottom: theme.spacing(3) },
    cards: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
      gap: theme.spacing(2.5),
    },
    card: { ...panel(theme), height: 220, padding: theme.spacing(2.5) },
    rows: { ...panel(theme), padding: theme.spacing(0, 2) },
    row: {
      padding: theme.spacing(2.5, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    columns: { display: 'flex', gap: theme.spacing(3) },
    path: { flex: '0 0 236px' },
    text: { flex: '1 1 0', minWidth: 0, maxWidth: '80ch' },
    headings: { flex: '0 0 200px' },
    part: { marginTop: theme.spacing(3) },
  }),
  { name: 'LearningPathsPageSkeleton' },
);

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

/** Lines of a paragraph, the last of them short. */
function Lines(props: { count: number }) {
  const { count } = props;
  return (
    <>
      {numbers(count).map(line => (
        <Skeleton key={line} width={line === count - 1 ? '55%' : '100%'} />
      ))}
    </>
  );
}

function Head() {
  const classes = useStyles();
  return (
    <div className={`${classes.stack} ${classes.head}`}>
      <Skeleton width={220} />
      <Skeleton width="min(480px, 80%)" height="2rem" />
      <Skeleton width={320} />
    </div>
  );
}

function Cards() {
  const classes = useStyles();
  return (
    <div className={classes.cards}>
      {numbers(6).map(card => (
        <div key={card} className={`${classes.card} ${classes.stack}`}>
          <Skeleton width="40%" />
          <Skeleton width="75%" height="1.4rem" />
          <Lines count={3} />
        </div>
      ))}
    </div>
  );
}

function Rows() {
  const classes = useStyles();
  return (
    <div className={classes.rows}>
      {numbers(8).map(row => (
        <div key={row} className={classes.row}>
          <Skeleton />
        </div>
      ))}
    </div>
  );
}

function Text() {
  const classes = useStyles();
  return (
    <>
      {numbers(3).map(part => (
        <div key={part} className={`${classes.stack} ${classes.part}`}>
          {part > 0 && <Skeleton width="35%" height="1.4rem" />}
          <Lines count={5} />
        </div>
      ))}
    </>
  );
}

/** Three columns as far as there is room, as on the page of a guide. */
function Guide() {
  const classes = useStyles();
  const desktop = useIsDesktop();
  const wide = useIsWideDesktop();
  return (
    <div className={classes.columns}>
      {desktop && (
        <div className={`${classes.stack} ${classes.path}`}>
          <Skeleton width="60%" />
          <Skeleton height={8} />
          <Lines count={9} />
        </div>
      )}
      <div className={classes.text}>
        <Head />
        <Text />
      </div>
      {wide && (
        <div className={`${classes.stack} ${classes.headings}`}>
          <Skeleton width="60%" />
          <Lines count={6} />
        </div>
      )}
    </div>
  );
}

const BODIES = { cards: Cards, rows: Rows, text: Text };

/** A page that is on its way, in the shape that it will have, so that nothing jumps. */
export function PageSkeleton(props: {
  layout: 'cards' | 'rows' | 'text' | 'guide';
  /** Without the title, where that is there already. */
  bodyOnly?: boolean;
}) {
  const { layout, bodyOnly } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const Body = layout === 'guide' ? Guide : BODIES[layout];
  return (
    <>
      <VisuallyHidden role="status">{t('common.loading')}</VisuallyHidden>
      <div className={classes.late} aria-hidden>
        {layout !== 'guide' && !bodyOnly && <Head />}
        <Body />
      </div>
    </>
  );
}
