import { alpha, makeStyles, Theme } from '@material-ui/core/styles';
import { accents, muted } from '../../../shared/ui/colours';

/** How much of the colour each heat has; its text keeps 4.5 to 1 in both themes. */
function heatColours(theme: Theme): string[] {
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
    const name = { minWidth: 180, maxWidth: 260 };
    return {
      box: {
        overflow: 'auto',
        // Text for screen readers is placed absolutely; it scrolls with its cell.
        position: 'relative',
        // The heads stay in sight while rows scroll below them.
        maxHeight: '75vh',
        border: line,
        borderRadius: theme.shape.borderRadius,
        backgroundColor: paper,
        // What has the focus is not below what sticks.
        scrollPadding: '96px 0 56px 190px',
        [theme.breakpoints.down('xs')]: { scrollPadding: '96px 0 0 130px' },
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
      },
      head: {
        position: 'sticky',
        top: 0,
        zIndex: 3,
        '& th': {
          backgroundColor: paper,
          fontWeight: 700,
          minWidth: 96,
          overflowWrap: 'anywhere',
        },
      },
      foot: {
        [theme.breakpoints.up('sm')]: {
          position: 'sticky',
          bottom: 0,
          zIndex: 3,
        },
        '& th, & td': { backgroundColor: paper, borderTop: line },
      },
      name: {
        ...name,
        '&&&': { textAlign: 'left' },
        position: 'sticky',
        left: 0,
        zIndex: 2,
        backgroundColor: paper,
        fontWeight: 600,
        overflowWrap: 'anywhere',
        [theme.breakpoints.down('xs')]: { minWidth: 120, maxWidth: 130 },
      },
      remark: {
        display: 'block',
        fontSize: theme.typography.caption.fontSize,
        fontWeight: 400,
        color: muted(theme),
      },
      toggle: {
        display: 'inline-flex',
        alignItems: 'flex-start',
        gap: theme.spacing(0.5),
        margin: 0,
        padding: 0,
        border: 0,
        background: 'none',
        color: 'inherit',
        font: 'inherit',
        textAlign: 'left',
        cursor: 'pointer',
        '&:focus-visible': {
          outline: `2px solid ${theme.palette.primary.main}`,
          outlineOffset: 2,
        },
      },
      arrow: { fontSize: '1.25rem', flex: 'none' },
      open: { transform: 'rotate(90deg)' },
      cell: {
        // The button fills its cell; a height of 1px lets 100 % mean that.
        height: 1,
        '&&&': { padding: 0 },
      },
      button: {
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
      heat0: { backgroundColor: none },
      heat1: { backgroundColor: low },
      heat2: { backgroundColor: half },
      heat3: { backgroundColor: high },
      heat4: { backgroundColor: full },
      count: { display: 'block', fontWeight: 700, whiteSpace: 'nowrap' },
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
        left: 200,
        maxWidth: 'min(70vw, 480px)',
        [theme.breakpoints.down('xs')]: { left: 140, maxWidth: '50vw' },
      },
      bar: { flex: '1 1 120px' },
    };
  },
  { name: 'LearningPathsCoverageTable' },
);

export type TableClasses = ReturnType<typeof useTableStyles>;
