import { alpha, makeStyles } from '@material-ui/core/styles';
import { accents, muted } from '../../../../shared/ui/colours';
import { radius } from '../../../../shared/ui/look';

const monospace = 'ui-monospace, Menlo, Consolas, monospace';

/** How the parts of a page look in a difference; near to what they are in the article. */
export const useProseStyles = makeStyles(
  theme => {
    const line = `1px solid ${theme.palette.divider}`;
    return {
      path: {
        margin: theme.spacing(2, 0, 0.5),
        fontSize: '0.875rem',
        fontWeight: 700,
        color: muted(theme),
      },
      text: {
        margin: theme.spacing(0.5, 0),
        lineHeight: 1.65,
        whiteSpace: 'pre-line',
        overflowWrap: 'break-word',
      },
      item: { display: 'flex', gap: theme.spacing(1) },
      marker: { flex: 'none', color: muted(theme) },
      quote: {
        paddingLeft: theme.spacing(1.5),
        borderLeft: `3px solid ${theme.palette.divider}`,
      },
      heading: {
        margin: theme.spacing(1, 0, 0.5),
        lineHeight: 1.3,
        fontWeight: 700,
      },
      title: { fontWeight: 700 },
      caption: { fontSize: '0.875rem', color: muted(theme) },
      same: { color: muted(theme) },
      whole: { display: 'block', textDecoration: 'none' },
      wholeAdded: {
        padding: theme.spacing(0.5, 1),
        backgroundColor: alpha(accents(theme).success, 0.1),
      },
      wholeRemoved: {
        padding: theme.spacing(0.5, 1),
        backgroundColor: alpha(accents(theme).error, 0.08),
      },
      what: { fontSize: '0.8rem', fontWeight: 700 },
      whatAdded: { color: accents(theme).success },
      whatRemoved: { color: accents(theme).error },
      code: {
        padding: '0.1em 0.3em',
        borderRadius: radius.cell,
        backgroundColor: theme.palette.action.hover,
        fontFamily: monospace,
        fontSize: '0.875em',
      },
      address: {
        fontFamily: monospace,
        fontSize: '0.8rem',
        overflowWrap: 'anywhere',
      },
      image: {
        display: 'inline-flex',
        alignItems: 'center',
        gap: theme.spacing(0.75),
        padding: theme.spacing(0.25, 1),
        border: line,
        borderRadius: radius.cell,
        fontSize: '0.875rem',
        overflowWrap: 'anywhere',
      },
      lines: {
        margin: theme.spacing(0.5, 0),
        padding: theme.spacing(1, 0),
        overflowX: 'auto',
        border: line,
        borderRadius: radius.cell,
        fontFamily: monospace,
        fontSize: '0.85rem',
        lineHeight: 1.5,
        '&:focus-visible': {
          outline: `2px solid ${theme.palette.primary.main}`,
          outlineOffset: 2,
        },
      },
      // As wide as the longest line, so that the tint does not end in the middle.
      linesInner: { display: 'inline-block', minWidth: '100%' },
      line: {
        display: 'block',
        textDecoration: 'none',
        whiteSpace: 'pre',
        padding: theme.spacing(0, 1.5),
      },
      lineAdded: { backgroundColor: alpha(accents(theme).success, 0.12) },
      lineRemoved: { backgroundColor: alpha(accents(theme).error, 0.1) },
      sign: { userSelect: 'none', color: muted(theme) },
      scroller: {
        overflowX: 'auto',
        margin: theme.spacing(0.5, 0),
        '&:focus-visible': {
          outline: `2px solid ${theme.palette.primary.main}`,
          outlineOffset: 2,
        },
      },
      table: {
        borderCollapse: 'collapse',
        fontSize: '0.875rem',
        '& th, & td': {
          padding: theme.spacing(0.5, 1),
          border: line,
          textAlign: 'left',
          verticalAlign: 'top',
          whiteSpace: 'pre-line',
        },
        '& th': { backgroundColor: theme.palette.action.hover },
      },
      facts: {
        margin: theme.spacing(0.5, 0),
        padding: 0,
        listStyle: 'none',
        fontSize: '0.875rem',
        color: muted(theme),
      },
    };
  },
  { name: 'LearningPathsProse' },
);
