import { randomBytes } from 'node:crypto';
import { DatabasePersonStore } from '../store/people/DatabasePersonStore';
import { PersonRecords, PersonStore } from '../store/people/types';
import { parseArguments, usage } from './arguments';
import { openDatabase } from './openDatabase';

/** 0: done. 1: nobody of that name. 2: wrong usage, or the database cannot be used. */
export type ExitCode = 0 | 1 | 2;

/** Where a command says what it does. */
export interface Output {
  out: (text: string) => void;
  error: (text: string) => void;
}

/** Runs the command; never throws. */
export async function pseudonymise(
  options: { argv: readonly string[] } & Output,
): Promise<ExitCode> {
  const { argv, out, error } = options;
  try {
    const wanted = parseArguments(argv);
    if (wanted.kind === 'help') {
      out(usage);
      return 0;
    }
    const { knex, close } = await openDatabase(wanted);
    try {
      const persons = new DatabasePersonStore(knex);
      return await replacePerson({ ...wanted, persons, out, error });
    } finally {
      await close();
    }
  } catch (problem) {
    error(`${problem instanceof Error ? problem.message : problem}\n`);
    return 2;
  }
}

async function replacePerson(
  options: {
    ref: string;
    isDryRun: boolean;
    persons: PersonStore;
  } & Output,
): Promise<ExitCode> {
  const { ref, isDryRun, persons, out, error } = options;
  const pseudonym = { ref: await freshRef(persons), name: 'Former member' };
  const records = isDryRun
    ? await persons.count({ ref })
    : await persons.replace({ ref, pseudonym });
  if (records.attestations + records.links + records.reminders === 0) {
    error(`No record names '${ref}'; nothing to replace.\n`);
    return 1;
  }
  out(
    isDryRun
      ? `Would replace '${ref}' in ${rowsOf(records)}.\n`
      : `Replaced '${ref}' by '${pseudonym.ref}' (${
          pseudonym.name
        }) in ${rowsOf(records)}.\n`,
  );
  if (records.comments > 0) {
    out(
      `Comments stay as people wrote them: ${records.comments} among these; look whether any names somebody.\n`,
    );
  }
  return 0;
}

/** Random, so that it leads back to nobody; one for all records of the person. */
async function freshRef(persons: PersonStore): Promise<string> {
  for (;;) {
    const ref = `user:default/former-${randomBytes(4).toString('hex')}`;
    if (!(await persons.isTaken({ ref }))) {
      return ref;
    }
  }
}

function rowsOf({ attestations, links, reminders }: PersonRecords): string {
  const others =
    reminders > 0
      ? `, ${count(links, 'link')} and ${count(reminders, 'reminder')}`
      : ` and ${count(links, 'link')}`;
  return `${count(attestations, 'record')} of reviews${others}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
