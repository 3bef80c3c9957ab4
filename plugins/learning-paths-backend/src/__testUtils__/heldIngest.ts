/**
 * A process of its own that ingests, and stops for good right before one of its
 * statements. `HELD_INGEST` says in JSON what it needs to know.
 */
import knexFactory, { Knex } from 'knex';
import { writeSync } from 'node:fs';
import { openIngestion } from './ingestion';

/** What this process is told. */
export interface HeldIngest {
  database: Knex.Config;
  /** The folder to ingest. */
  target: string;
  /** Start of the statement to stop before, without quotes around its names. */
  holdBefore: string;
}

async function main({ database, target, holdBefore }: HeldIngest) {
  const knex = knexFactory(database);
  const { ingest } = await openIngestion({ knex, target });
  knex.on('query', ({ sql }: { sql: string }) => {
    if (sql.replace(/[`"]/g, '').startsWith(holdBefore)) {
      writeSync(1, 'held');
      // Nothing in this process goes on, as when it hangs or is about to be killed.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    }
  });
  await ingest();
  await knex.destroy();
}

main(JSON.parse(process.env.HELD_INGEST ?? '')).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
