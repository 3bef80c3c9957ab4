import { makeStyles, Theme } from '@material-ui/core/styles';
import { accents, muted } from '../../shared/ui/colours';
import { codeColours } from './codeColours';
import { diagramStyles } from './diagram/styles';
import { printStyles } from './printStyles';

function callouts(theme: Theme) {
  const { info, success, important, warning, error } = accents(theme);
  const colours = {
    note: info,
    tip: success,
    important,
    warning,
    caution: error,
  };
  return Object.fromEntries(
    Object.entries(colours).map(([kind, colour]) => [
      `& .lp-callout-${kind}`,
      {
        borderLeftColor: colour,
        '& > .lp-callout-title': { color: colour },
      },
    ]),
  );
}

const focusRing = (theme: Theme) => ({
  outline: `2px solid ${theme.palette.primary.main}`,
  outlineOffset: 2,
});

export const useArticleStyles = makeStyles(
  theme => {
    const colours = codeColours(theme.palette.type);
    const line = `1px solid ${theme.palette.divider}`;
    return {
      root: {
        fontSize: '1rem',
        lineHeight: 1.65,
        overflowWrap: 'break-word',
        color: theme.palette.text.primary,
        '& > :first-child': { marginTop: 0 },
        '& h2, & h3, & h4, & h5, & h6': {
          lineHeight: 1.3,
          fontWeight: 700,
          margin: theme.spacing(4, 0, 1.5),
          scrollMarginTop: theme.spacing(3),
        },
        '& h2': { fontSize: '1.4rem' },
        '& h3': { fontSize: '1.15rem' },
        '& h4, & h5, & h6': { fontSize: '1rem' },
        '& .lp-anchor': {
          marginLeft: theme.spacing(1),
          fontWeight: 400,
          opacity: 0,
          '&:focus': { opacity: 1 },
        },
        '& :hover > .lp-anchor': { opacity: 1 },
        // Where nothing hovers, the links are simply there.
        '@media (hover: none)': { '& .lp-anchor': { opacity: 1 } },
        '& p, & ul, & ol, & dl, & blockquote, & figure, & details': {
          margin: theme.spacing(0, 0, 2),
        },
        '& ul, & ol': { paddingLeft: theme.spacing(3) },
        '& li': { marginBottom: theme.spacing(0.5) },
        '& li > ul, & li > ol': { marginBottom: 0 },
        '& .lp-task': { listStyle: 'none', marginLeft: theme.spacing(-2.5) },
        '& .lp-task > p': { display: 'inline' },
        '& img': { maxWidth: '100%', height: 'auto' },
        '& hr': { border: 0, borderTop: line, margin: theme.spacing(4, 0) },
        '& blockquote': {
          paddingLeft: theme.spacing(2),
          borderLeft: `3px solid ${theme.palette.divider}`,
          color: muted(theme),
        },
        '& figcaption': {
          fontSize: theme.typography.body2.fontSize,
          color: muted(theme),
        },
        '& summary': { cursor: 'pointer', fontWeight: 600 },
        '& code, & kbd, & samp': {
          fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
          fontSize: '0.875em',
        },
        '& :not(pre) > code, & kbd': {
          padding: '0.15em 0.35em',
          borderRadius: 4,
          backgroundColor: theme.palette.action.hover,
        },
        '& .lp-table': {
          overflowX: 'auto',
          margin: theme.spacing(0, 0, 2),
          '&:focus-visible': focusRing(theme),
        },
        '& table': {
          borderCollapse: 'collapse',
          fontSize: theme.typography.body2.fontSize,
        },
        '& th, & td': {
          padding: theme.spacing(0.75, 1.5),
          border: line,
          textAlign: 'left',
          verticalAlign: 'top',
          overflowWrap: 'normal',
        },
        '& th': { backgroundColor: theme.palette.action.hover },
        '& .lp-table-caption, & .lp-code-title': {
          marginBottom: theme.spacing(0.5),
          fontWeight: 600,
        },
        '& .lp-align-right': { textAlign: 'right' },
        '& .lp-align-center': { textAlign: 'center' },
        '& .lp-codeblock': {
          margin: theme.spacing(0, 0, 2),
          border: line,
          borderRadius: theme.shape.borderRadius,
          backgroundColor: colours.background,
          color: colours.text,
        },
        '& .lp-codeblock-header': {
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          padding: theme.spacing(0.25, 0.5, 0.25, 2),
          borderBottom: line,
          fontSize: '0.8rem',
          color: colours.comment,
        },
        '& pre': {
          margin: 0,
          padding: theme.spacing(1.5, 2),
          overflowX: 'auto',
          lineHeight: 1.5,
          '&:focus-visible': focusRing(theme),
        },
        ...colours.tokens,
        '& .lp-callout': {
          margin: theme.spacing(0, 0, 2),
          padding: theme.spacing(1.5, 2),
          borderLeft: '4px solid',
          borderRadius: theme.shape.borderRadius,
          backgroundColor: theme.palette.background.paper,
          '& > :last-child': { marginBottom: 0 },
        },
        '& .lp-callout-title': {
          display: 'flex',
          alignItems: 'center',
          gap: theme.spacing(1),
          marginBottom: theme.spacing(0.5),
          fontWeight: 700,
        },
        ...callouts(theme),
        '& .lp-tabs': {
          margin: theme.spacing(0, 0, 2),
          border: line,
          borderRadius: theme.shape.borderRadius,
        },
        '& .lp-tab': { padding: theme.spacing(2) },
        '& .lp-tab > :last-child': { marginBottom: 0 },
        '& .lp-plain': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
        '& .lp-missing-link': {
          textDecoration: 'underline wavy',
          textUnderlineOffset: 3,
        },
        '& dt': { fontWeight: 600 },
        '& dd': { margin: theme.spacing(0, 0, 1, 3) },
        '& .lp-footnotes': {
          marginTop: theme.spacing(4),
          borderTop: line,
          paddingTop: theme.spacing(2),
          fontSize: theme.typography.body2.fontSize,
        },
        '& .lp-unknown': {
          padding: theme.spacing(0, 0.5),
          border: `1px dashed ${muted(theme)}`,
          borderRadius: theme.shape.borderRadius,
          color: muted(theme),
        },
        '& .lp-missing-image': {
          display: 'inline-block',
          padding: theme.spacing(1, 2),
          border: `1px dashed ${muted(theme)}`,
          color: muted(theme),
        },
        ...diagramStyles(theme),
        '& .lp-tab-name': { display: 'none', fontWeight: 700 },
        ...printStyles(),
      },
    };
  },
  { name: 'LearningPathsArticle' },
);
