// What do threads and deadlines cost when a source of 7,000 documents is read?
// Run `node bench/pool.mjs [files]`. The same documents are parsed in this process, one after
// the other, and through the pool as the backend has it (one thread for refreshes), by turns.
// Time is that of the clock, from the first document to the last; processor time is of all
// threads. How long the event loop was held says what readers would have noticed.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const require = createRequire(
  join(import.meta.dirname, '../packages/content/src/index.ts'),
);
require('@backstage/cli/config/nodeTransform.cjs');
const { DefaultContentPool, parseDocument } = require('./index.ts');

const total = Number(process.argv[2] ?? 7_000);
const runs = 5;

if (!Number.isInteger(total) || total < 1) {
  console.error(`'${process.argv[2]}' must be a number of files.`);
  process.exit(2);
}

const paragraph =
  'A platform team decides **once** which storage classes exist, writes down `why`, and names who is asked when a workload needs another. ';

/** As bench/check.mjs has them: a few kilobytes each, as guides are. */
function guide(index) {
  const sections = ['What to decide', 'Reference architecture', 'Checks'].map(
    title =>
      `## ${title}\n\n${paragraph.repeat(4)}\n\n- one [neighbour](./guide-${
        index + 1
      }.md)\n- two\n\n\`\`\`yaml\nkind: StorageClass\nname: fast-${index}\n\`\`\`\n`,
  );
  return `---\ntitle: Guide ${index}\ndescription: About one concern.\ntags: [storage, platform]\nowner: group:default/platform\n---\n\n${sections.join(
    '\n',
  )}`;
}

const files = Array.from({ length: total }, (_, index) => ({
  file: `guides/guide-${index}.md`,
  content: Buffer.from(guide(index)),
}));

async function inProcess() {
  return files.map(({ file, content }) =>
    parseDocument({ source: 'bench', file, content }),
  );
}

const pool = new DefaultContentPool({ hasReaders: true });

async function measure(work) {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  await new Promise(resolve => setTimeout(resolve, 10));
  const before = process.cpuUsage();
  const start = performance.now();
  const results = await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  await new Promise(resolve => setTimeout(resolve, 10));
  delay.disable();
  if (results.length !== total || results.some(({ document }) => !document)) {
    throw new Error('Not all documents were read');
  }
  return { ms, cpu: (user + system) / 1000, held: delay.max / 1e6 };
}

const ways = {
  'in the process': inProcess,
  'through the pool': () => pool.parse({ source: 'bench', files }),
};
const measured = Object.fromEntries(Object.keys(ways).map(way => [way, []]));
// Both are warm before anything counts.
for (let run = -1; run < runs; run += 1) {
  for (const [way, work] of Object.entries(ways)) {
    const result = await measure(work);
    if (run >= 0) {
      measured[way].push(result);
    }
  }
}
await pool.close();

const median = numbers =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const rows = Object.entries(measured).map(([way, results]) => ({
  way,
  ms: median(results.map(({ ms }) => ms)),
  cpu: median(results.map(({ cpu }) => cpu)),
  held: median(results.map(({ held }) => held)),
}));
const [reference] = rows;
console.log(
  `${total} documents, median of ${runs} runs, Node ${process.version}; in brackets the ratio to the first row`,
);
console.table(
  rows.map(({ way, ms, cpu, held }) => ({
    way,
    'clock, ms': `${Math.round(ms)} (${(ms / reference.ms).toFixed(2)})`,
    'processor, ms': `${Math.round(cpu)} (${(cpu / reference.cpu).toFixed(2)})`,
    'event loop held, ms': Math.round(held),
  })),
);
