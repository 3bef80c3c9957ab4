/** Colours of code; each token has at least 4.5 to 1 against the background. */
const PALETTES = {
  light: {
    background: '#f6f8fa',
    text: '#1f2328',
    comment: '#57606a',
    keyword: '#b31d28',
    string: '#0a3069',
    number: '#0550ae',
    name: '#6639ba',
    attribute: '#0550ae',
    builtIn: '#8a4600',
    added: '#116329',
    removed: '#a40e26',
  },
  dark: {
    background: '#161b22',
    text: '#e6edf3',
    comment: '#9ea7b3',
    keyword: '#ff7b72',
    string: '#a5d6ff',
    number: '#79c0ff',
    name: '#d2a8ff',
    attribute: '#79c0ff',
    builtIn: '#ffa657',
    added: '#7ee787',
    removed: '#ffa198',
  },
};

const select = (...names: string[]) =>
  names.map(name => `& .hljs-${name}`).join(', ');

/** What highlight.js calls the parts of code, in colours that fit the theme. */
export function codeColours(theme: 'light' | 'dark') {
  const colours = PALETTES[theme];
  return {
    background: colours.background,
    text: colours.text,
    comment: colours.comment,
    tokens: {
      [select('comment', 'quote', 'meta')]: { color: colours.comment },
      [select('keyword', 'doctag', 'type', 'selector-tag')]: {
        color: colours.keyword,
      },
      [select('string', 'regexp', 'link', 'char')]: { color: colours.string },
      [select('number', 'literal', 'bullet', 'symbol')]: {
        color: colours.number,
      },
      [select('title', 'section', 'name', 'selector-class')]: {
        color: colours.name,
      },
      [select('attr', 'attribute', 'property', 'variable')]: {
        color: colours.attribute,
      },
      [select('built_in', 'params', 'template-variable', 'selector-id')]: {
        color: colours.builtIn,
      },
      [select('addition')]: { color: colours.added },
      [select('deletion')]: { color: colours.removed },
      [select('emphasis')]: { fontStyle: 'italic' },
      [select('strong')]: { fontWeight: 700 },
    },
  };
}
