import { Command } from 'commander';
import { CommandContext } from '../CommandContext';
import { CheckOptions } from '../commands/check';
import { PreviewOptions } from '../commands/preview';
import { printable } from '../terminal/printable';
import { addCheckCommand } from './checkCommand';
import { usageHint } from './contentCommand';
import { addPreviewCommand } from './previewCommand';

/** What the program can do. */
export interface Commands {
  check(options: CheckOptions): Promise<void>;
  preview(options: PreviewOptions): Promise<void>;
}

// Wide enough for a sentence, and the same wherever the help is kept.
const helpWidth = 108;

/**
 * The command line: its commands, their options and their help.
 *
 * @returns a program whose `parseAsync` runs the command, or throws a `CommanderError` once
 *   help, version or what is wrong were written
 */
export function createProgram(options: {
  commands: Commands;
  version: string;
  context: Pick<CommandContext, 'stdout' | 'stderr'>;
}): Command {
  const { commands, version, context } = options;
  const program = new Command('learning-paths')
    .description(
      'Checks and previews learning paths: Markdown files that list, in order, what to read.',
    )
    .version(version, '-v, --version', 'print the version')
    // The commands below have these settings too.
    .helpOption('-h, --help', 'print help')
    .exitOverride()
    .configureOutput({
      writeOut: text => context.stdout.write(text),
      writeErr: text => context.stderr.write(text),
      outputError: (text, write) => write(`${errorLine(text)}\n`),
      getOutHelpWidth: () => helpWidth,
      getErrHelpWidth: () => helpWidth,
    })
    .helpCommand('help [command]', 'print help for a command')
    .showHelpAfterError(usageHint('learning-paths'));
  addCheckCommand(program, commands.check);
  addPreviewCommand(program, commands.preview);
  return program;
}

/** On one line, whatever somebody called a folder. */
function errorLine(text: string): string {
  const message = text
    .trimEnd()
    .replace(/^error: /, '')
    .replace(/\n(?=\(Did you mean )/, ' ');
  return `learning-paths: ${printable(message)}`;
}
