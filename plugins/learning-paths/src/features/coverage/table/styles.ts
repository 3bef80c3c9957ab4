import { alpha, makeStyles, Theme } from '@material-ui/core/styles';
import { accents, muted } from '../../../shared/ui/colours';
import { panel, radius } from '../../../shared/ui/look';

/** In pixels, of the columns that stay in sight. */
const NAME_WIDTH = 168;
const ALL_WIDTH = 100;
const PHONE_WIDTH = 136;

const plainButton = {
  margin: 0,
  padding: 0,
  border: 0,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  cursor: 'pointer',
};

/** How much of the colour each heat has; its text keeps 4.5 to 1 in both themes. */
export function heatColours(theme: Theme): string[] {
  const { success } = accents(theme);
  const shares =
    theme.palette.type === 'dark'
      ? [0, 0.08, 0.15, 0.22, 0.32]
      : [0, 0.1, 0.2, 0.3, 0.48];
  return shares.map(share => alpha(success, share));
}

export const useTableStyles = makeStyles(
  theme => {
    const paper = theme.palette.background.paper;
    const line = `1px solid ${theme.palette.divider}`;
    const [none, low, half, high, full] = heatColours(theme);
    const { success, warning } = accents(theme);
    const focused = {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    };
    const phone = theme.breakpoints.down('xs');
    return {
      box: {
        ...panel(theme),
        overflow: 'auto',
        // Text for screen readers is placed absolutely; it scrolls with its cell.
        position: 'relative',
        // The heads stay in sight while rows scroll below them.
        maxHeight: '78vh',
        width: 'fit-content',
        maxWidth: '100%',
        boxSizing: 'border-box',
        // What has the focus is not below what sticks.
        scrollPadding: `110px 0 56px ${NAME_WIDTH + ALL_WIDTH}px`,
        [phone]: { scrollPadding: `110px 0 0 ${PHONE_WIDTH}px` },
        '@media print': { maxHeight: 'none', overflow: 'visible' },
      },
      table: {
        // Collapsed borders would stay behind when cells stick.
        borderCollapse: 'separate',
        borderSpacing: 0,
        fontSize: theme.typography.body2.fontSize,
        lineHeight: 1.4,
        '& th, & td': {
          borderBottom: line,
          borderRight: line,
          padding: theme.spacing(1),
          textAlign: 'center',
          verticalAlign: 'middle',
        },
        '& tr > :last-child': { borderRight: 0 },
        '& tfoot tr > *': { borderBottom: 0 },
      },
      head: {
        position: 'sticky',
        top: 0,
        zIndex: 3,
        '& th': {
          backgroundColor: paper,
          fontWeight: 700,
          fontSize: '0.8rem',
          lineHeight: 1.3,
          minWidth: 92,
          boxSizing: 'border-box',
          verticalAlign: 'bottom',
          // Between words, and never inside of one.
          hyphens: 'manual',
        },
      },
      long: { maxWidth: 180, overflowWrap: 'anywhere' },
      concern: {
        display: 'block',
        margin: theme.spacing(0, 'auto', 0.5),
        fontSize: '1.25rem',
      },
      sort: {
        ...plainButton,
        display: 'inline-flex',
        alignItems: 'center',
        gap: theme.spacing(0.25),
        fontWeight: 700,
        '&:hover $hidden, &:focus-visible $hidden': { opacity: 0.5 },
        '&:focus-visible': focused,
      },
      sortArrow: { fontSize: '1rem', flex: 'none' },
      hidden: { opacity: 0 },
      foot: {
        [theme.breakpoints.up('sm')]: {
          position: 'sticky',
          bottom: 0,
          zIndex: 3,
        },
        '& th, & td': { backgroundColor: paper, borderTop: line },
      },
      name: {
        minWidth: NAME_WIDTH,
        width: NAME_WIDTH,
        maxWidth: NAME_WIDTH,
        boxSizing: 'border-box',
        '&&&': { textAlign: 'left' },
        position: 'sticky',
        left: 0,
        zIndex: 2,
        backgroundColor: paper,
        fontWeight: 600,
        overflowWrap: 'anywhere',
        [phone]: {
          minWidth: PHONE_WIDTH,
          width: PHONE_WIDTH,
          maxWidth: PHONE_WIDTH,
        },
      },
      // The sum is in sight wherever the table is scrolled to.
      all: {
        position: 'sticky',
        left: NAME_WIDTH,
        zIndex: 2,
        minWidth: ALL_WIDTH,
        boxSizing: 'border-box',
        backgroundColor: paper,
      },
      phoneSum: {
        marginTop: theme.spacing(0.5),
        '& button': {
          minHeight: 24,
          padding: theme.spacing(0.25, 0.75),
          borderRadius: radius.cell,
          textAlign: 'left',
          overflow: 'hidden',
        },
        '& $mark': { justifyContent: 'flex-start', fontWeight: 400 },
      },
      blank: {},
      trend: {
        display: 'inline-flex',
        alignItems: 'center',
        gap: theme.spacing(1),
        fontVariantNumeric: 'tabular-nums',
      },
      gained: {
        minWidth: '1.6em',
        textAlign: 'left',
        color: success,
        fontWeight: 700,
      },
      lost: {
        minWidth: '1.6em',
        textAlign: 'left',
        color: warning,
        fontWeight: 700,
      },
      still: { minWidth: '1.6em', textAlign: 'left', color: muted(theme) },
      remark: {
        display: 'block',
        fontSize: theme.typography.caption.fontSize,
        fontWeight: 400,
        color: muted(theme),
      },
      toggle: {
        ...plainButton,
        display: 'inline-flex',
        alignItems: 'flex-start',
        gap: theme.spacing(0.5),
        textAlign: 'left',
        '&:focus-visible': focused,
      },
      arrow: { fontSize: '1.25rem', flex: 'none' },
      open: { transform: 'rotate(90deg)' },
      cell: {
        // The button fills its cell; a height of 1px lets 100 % mean that.
        height: 1,
        '&&&': { padding: 0 },
      },
      button: {
        position: 'relative',
        display: 'block',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        minHeight: 44,
        margin: 0,
        padding: theme.spacing(0.75, 1),
        border: 0,
        color: theme.palette.text.primary,
        font: 'inherit',
        cursor: 'pointer',
        '&:hover': { textDecoration: 'underline' },
        '&:focus-visible': {
          outline: `2px solid ${theme.palette.primary.main}`,
          outlineOffset: -2,
        },
      },
      // The share as a length, for those who do not see the shades apart.
      share: {
        position: 'absolute',
        left: 0,
        bottom: 0,
        height: 3,
        backgroundColor: success,
        printColorAdjust: 'exact',
      },
      heat0: { backgroundColor: none },
      heat1: { backgroundColor: low },
      heat2: { backgroundColor: half },
      heat3: { backgroundColor: high },
      heat4: { backgroundColor: full },
      count: { display: 'block', fontWeight: 700, whiteSpace: 'nowrap' },
      none: { display: 'block', color: muted(theme), whiteSpace: 'nowrap' },
      mark: {
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        gap: theme.spacing(0.5),
        fontSize: theme.typography.caption.fontSize,
        whiteSpace: 'nowrap',
        '& svg': { fontSize: '0.95rem' },
      },
      total: {
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: theme.spacing(0.5, 2),
        textAlign: 'left',
        // Wherever the table is scrolled to, its sum is in sight.
        position: 'sticky',
        left: NAME_WIDTH + ALL_WIDTH + 8,
        maxWidth: 'min(60vw, 480px)',
        [phone]: { left: PHONE_WIDTH + 8, maxWidth: '45vw' },
      },
      bar: { flex: '1 1 120px' },
    };
  },
  { name: 'LearningPathsCoverageTable' },
);

export type TableClasses = ReturnType<typeof useTableStyles>;
