import { serve, Work } from '../serve';
import { tasks } from '../tasks';

/** Does what no text can do any more, once the patterns that it abused are mended. */
function obey(text: string): void {
  const [, order] = /!!([a-z]+)!!/.exec(text) ?? [];
  switch (order) {
    case 'spin':
      for (;;) {
        // For ever.
      }
    case 'backtrack':
      new RegExp(text.split(' ')[1]).test(`${'a'.repeat(60)}b`);
      break;
    case 'hoard': {
      const hoard: number[][] = [];
      for (;;) {
        hoard.push(new Array(10_000).fill(hoard.length));
      }
    }
    case 'exit':
      process.exit(1);
      break;
    case 'throw':
      throw new RangeError('told to');
    default:
  }
}

const decoder = new TextDecoder();

/** The tasks of the pool, except that texts may give orders. */
const work: Work = serve({
  ...tasks,
  parse: input => {
    obey(decoder.decode(input.content));
    return tasks.parse(input);
  },
  render: input => {
    obey(input.document.body.replaceAll('render:', '!!'));
    return tasks.render(input);
  },
  difference: input => {
    obey(input.now);
    return tasks.difference(input);
  },
  prose: input => {
    obey(input.now.body);
    return tasks.prose(input);
  },
  pageText: html => {
    obey(html);
    return tasks.pageText(html);
  },
});

export default work;
