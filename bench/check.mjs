// How long does `learning-paths check` take on 10,000 files, and how much of it is reading?
// Run `node bench/check.mjs [files]`. Compares with a bare read of the same files by the same
// Node, start-up included on both sides, so that the ratio holds on any machine.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const total = Number(process.argv[2] ?? 10_000);
const guidesPerSeries = 49;
const runs = 3;
const bin = resolve(import.meta.dirname, '../packages/cli/bin/learning-paths');

if (!Number.isInteger(total) || total < guidesPerSeries + 1) {
  console.error(
    `'${process.argv[2]}' must be a number of files, at least ${
      guidesPerSeries + 1
    }.`,
  );
  process.exit(2);
}

const paragraph =
  'A platform team decides **once** which storage classes exist, writes down `why`, and names who is asked when a workload needs another. ';

function guide(series, index) {
  const next = (index + 1) % guidesPerSeries;
  const sections = ['What to decide', 'Reference architecture', 'Checks'].map(
    title =>
      `## ${title}\n\n${paragraph.repeat(
        4,
      )}\n\n- one [neighbour](./guide-${next}.md)\n- two\n\n\`\`\`yaml\nkind: StorageClass\nname: fast-${index}\n\`\`\`\n`,
  );
  return `---\ntitle: Guide ${index} of series ${series}\ndescription: About one concern.\ntags: [storage, platform]\nowner: group:default/platform\n---\n\n${sections.join(
    '\n',
  )}`;
}

function seriesText(series, guides) {
  const steps = Array.from(
    { length: guides },
    (_, index) =>
      `  - source: /area-${series}/guide-${index}\n    weight: ${index + 1}`,
  );
  return `---\ntitle: Series ${series}\nstructure:\n${steps.join('\n')}\n---\n`;
}

function generate(folder) {
  let files = 0;
  let bytes = 0;
  const write = (file, text) => {
    writeFileSync(join(folder, file), text);
    files += 1;
    bytes += text.length;
  };
  for (let series = 0; files < total; series += 1) {
    mkdirSync(join(folder, `area-${series}`));
    const guides = Math.min(guidesPerSeries, total - files - 1);
    for (let index = 0; index < guides; index += 1) {
      write(`area-${series}/guide-${index}.md`, guide(series, index));
    }
    write(`area-${series}/_index.md`, seriesText(series, guides));
  }
  return { files, bytes };
}

const bareRead = `
const { readdirSync } = require('node:fs');
const { readFile } = require('node:fs/promises');
const { join } = require('node:path');
const folder = process.argv[1];
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name));
let next = 0;
const work = async () => { while (next < files.length) await readFile(files[next++]); };
Promise.all(Array.from({ length: 32 }, work));
`;

/** The median time of several runs, in seconds. */
function measure(args, expectedExit) {
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
    });
    times.push((performance.now() - start) / 1000);
    if (status !== expectedExit) {
      throw new Error(`Exit code ${status}: ${stdout.slice(-2000)}${stderr}`);
    }
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

const folder = mkdtempSync(join(tmpdir(), 'learning-paths-bench-'));
try {
  const { files, bytes } = generate(folder);
  console.log(
    `${files} files, ${(bytes / 1024 / 1024).toFixed(
      1,
    )} MiB, median of ${runs} runs, Node ${process.version}`,
  );
  const read = measure(['-e', bareRead, folder], 0);
  const rows = [
    ['bare read', read],
    ['check', measure([bin, 'check', folder], 0)],
    [
      'check --format sarif',
      measure([bin, 'check', folder, '--format', 'sarif'], 0),
    ],
    ['check --help (start-up)', measure([bin, 'check', '--help'], 0)],
  ];
  console.table(
    rows.map(([what, seconds]) => ({
      what,
      seconds: seconds.toFixed(2),
      'files/s': what.includes('start-up') ? '' : Math.round(files / seconds),
      'ratio to bare read': (seconds / read).toFixed(1),
    })),
  );
} finally {
  rmSync(folder, { recursive: true });
}
