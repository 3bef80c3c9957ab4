import { CommanderError } from 'commander';
import { CommandContext } from './CommandContext';
import { CommandError } from './CommandError';
import { createProgram } from './commandLine/program';
import { check } from './commands/check';
import { preview } from './commands/preview';
import { printable } from './terminal/printable';

/** 0: clean. 1: problems found. 2: wrong usage, or the content cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command; reports on the given streams, and never throws a {@link CommandError}. */
export async function main(options: {
  /** Without the program's name. */
  argv: readonly string[];
  version: string;
  context: CommandContext;
}): Promise<ExitCode> {
  const { argv, version, context } = options;
  let code: ExitCode = 0;
  const program = createProgram({
    version,
    context,
    commands: {
      check: async checkOptions => {
        code = await check({ ...checkOptions, version, context });
      },
      preview: async previewOptions => {
        code = await preview({ ...previewOptions, context });
      },
    },
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      // It was written already: help and version, or what is wrong with the command line.
      return error.exitCode === 0 ? 0 : 2;
    }
    if (error instanceof CommandError) {
      context.stderr.write(
        `learning-paths: ${printable(error.message)}\n${error.hint}\n`,
      );
      return 2;
    }
    throw error;
  }
}
