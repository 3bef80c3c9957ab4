import { InputError } from '@backstage/errors';
import { parseArgs } from 'node:util';
import { findCanonicalRef } from '../util/entityRefs';

/** What the command is asked to do. */
export type PseudonymiseArguments =
  | { kind: 'help' }
  | {
      kind: 'run';
      /** Entity ref of a User. */
      ref: string;
      /** Configuration files, later ones first served; the app's own where empty. */
      configs: string[];
      isDryRun: boolean;
    };

export const usage = `Usage: learning-paths-pseudonymise <user> [--config <file>]... [--dry-run]

Puts a pseudonym in the place of a person in all records of Learning Paths.

  <user>            Entity ref, as user:default/ana
  --config <file>   Configuration of the backend; may be repeated. Default: app-config.yaml
                    and app-config.local.yaml
  --dry-run         Say what would be replaced, and change nothing
  --help            Show this

Run it where the backend runs: relative paths in the configuration begin there.
Comments stay as people wrote them. What is replaced cannot be brought back.
`;

/** @throws InputError that says what is wrong with the arguments */
export function parseArguments(argv: readonly string[]): PseudonymiseArguments {
  const { values, positionals } = parse(argv);
  if (values.help) {
    return { kind: 'help' };
  }
  const [user, ...others] = positionals;
  if (user === undefined || others.length > 0) {
    throw new InputError(`Name one person, as user:default/ana\n\n${usage}`);
  }
  return {
    kind: 'run',
    ref: readUser(user),
    configs: values.config ?? [],
    isDryRun: values['dry-run'] ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        config: { type: 'string', multiple: true },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new InputError(
      `${error instanceof Error ? error.message : error}\n\n${usage}`,
    );
  }
}

function readUser(user: string): string {
  const ref = findCanonicalRef(user);
  if (!ref?.startsWith('user:')) {
    throw new InputError(
      `'${user}' is not the entity ref of a User; write it as user:default/ana`,
    );
  }
  return ref;
}
