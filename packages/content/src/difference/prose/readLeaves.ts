import { Parser } from 'htmlparser2';
import {
  renderUnresolved,
  UnresolvedText,
} from '../../render/renderUnresolved';
import { Leaf, leafOf, wordsOf } from './Leaf';
import { LeafReader } from './LeafReader';

/** The leaves of a page, in its order. */
export function readLeaves(
  text: UnresolvedText,
  replaced: ReadonlySet<string> = new Set(),
): Leaf[] {
  const reader = new LeafReader(replaced);
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: words => reader.text(words),
    onclosetag: name => reader.close(name),
  });
  parser.end(renderUnresolved(text));
  reader.end();
  return reader.leaves;
}

/** The leaves of a text without markup, one a line. */
export function readPlainLeaves(body: string): Leaf[] {
  return body
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line =>
      leafOf({
        kind: 'text',
        within: [],
        words: wordsOf([{ text: line, styles: [] }], new Set()),
      }),
    );
}
