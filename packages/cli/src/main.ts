import { parseArguments } from './arguments';
import { check } from './commands/check';
import { preview } from './commands/preview';
import { CommandError } from './errors';
import { helpFor } from './help';
import { CommandContext } from './CommandContext';
import { plainText } from './terminal/plainText';

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
  try {
    const command = parseArguments(argv);
    switch (command.name) {
      case 'help':
        context.stdout.write(helpFor(command.topic));
        return 0;
      case 'version':
        context.stdout.write(`${version}\n`);
        return 0;
      case 'check':
        return await check({ ...command, version, context });
      default:
        return await preview({ ...command, context });
    }
  } catch (error) {
    if (error instanceof CommandError) {
      context.stderr.write(
        `learning-paths: ${plainText(error.message)}\n${error.hint}\n`,
      );
      return 2;
    }
    throw error;
  }
}
