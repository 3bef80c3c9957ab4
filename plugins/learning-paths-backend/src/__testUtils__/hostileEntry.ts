import { serve, tasks, Work } from '@learning-paths/content/worker';

/** Stays for ever at a text that says so, as no text can any more once the patterns that it abused are mended. */
function obey(text: string, order: string): void {
  while (text.includes(order)) {
    // For ever.
  }
}

/** The tasks of the pool, except that texts with these orders take for ever. */
const work: Work = serve({
  ...tasks,
  parse: input => {
    obey(Buffer.from(input.content).toString(), '!!parse!!');
    return tasks.parse(input);
  },
  render: input => {
    obey(input.document.body, '!!render!!');
    return tasks.render(input);
  },
});

export default work;
