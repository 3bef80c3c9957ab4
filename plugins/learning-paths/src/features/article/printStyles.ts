import { codeColours } from './codeColours';

/** An article on paper: nothing cut off, nothing closed, and where its links lead. */
export function printStyles() {
  const colours = codeColours('light');
  return {
    '@media print': {
      fontSize: '10.5pt',
      lineHeight: 1.5,
      '& .lp-anchor, & .lp-codeblock-header, & .lp-diagram-foot, & .lp-diagram-hint, & .lp-diagram-cover':
        { display: 'none' },
      '& .lp-codeblock, & pre': {
        backgroundColor: colours.background,
        color: colours.text,
      },
      ...colours.tokens,
      // Code and tables have no scroll bar on paper.
      '& pre, & pre code': {
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        overflow: 'visible',
      },
      '& .lp-table': { overflow: 'visible' },
      '& table': { width: '100%', fontSize: '8.5pt' },
      '& th, & td': { padding: '3px 6px', overflowWrap: 'anywhere' },
      '& thead': { display: 'table-header-group' },
      '& details::details-content': {
        display: 'block',
        contentVisibility: 'visible',
        height: 'auto',
      },
      '& .lp-tab[hidden]': { display: 'block !important' },
      '& .lp-tab-name': { display: 'block' },
      '& a[target="_blank"]::after': {
        content: '" (" attr(href) ")"',
        fontSize: '0.85em',
        overflowWrap: 'anywhere',
      },
      '& a[target="_blank"] svg': { display: 'none' },
      '& .lp-diagram-frame': {
        width: 'auto !important',
        minHeight: '0 !important',
        border: 0,
        padding: 0,
      },
      '& .lp-diagram-waiting': { display: 'none' },
      '& .lp-diagram > .lp-on-paper': { display: 'block' },
      '& .lp-diagram-scroll': { overflow: 'visible', background: 'none' },
      '& .lp-diagram-drawing': {
        width: 'auto !important',
        height: 'auto !important',
      },
      '& .lp-diagram-drawing img': {
        width: 'auto',
        maxWidth: '100%',
        maxHeight: '22cm',
      },
      // A dark drawing, until there is one for paper: light, in the same hues.
      '& .lp-diagram-drawing img.lp-dark': {
        filter: 'invert(1) hue-rotate(180deg)',
      },
    },
  } as const;
}
