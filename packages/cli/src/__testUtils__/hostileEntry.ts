import { serve, tasks, Work } from '@learning-paths/content/worker';

/** The tasks of the pool, except that a text with `!!spin!!` in it takes for ever. */
const work: Work = serve({
  ...tasks,
  parse: input => {
    while (Buffer.from(input.content).includes('!!spin!!')) {
      // For ever.
    }
    return tasks.parse(input);
  },
});

export default work;
