import { Command } from 'commander';
import { PreviewOptions } from '../commands/preview';
import {
  addContentCommand,
  FolderFlags,
  sourceFolders,
} from './contentCommand';
import { NamedFolder } from './parsers';

interface PreviewFlags extends FolderFlags {
  series?: string;
}

/** `learning-paths preview`: its options and help. */
export function addPreviewCommand(
  program: Command,
  preview: (options: PreviewOptions) => Promise<void>,
): void {
  addContentCommand(program, 'preview')
    .summary('print each learning path as readers will see it')
    .description(
      `Prints each learning path below <dir> as its tree, in reading order, with times, totals and missing steps.
Several folders are read as one site, as for check.`,
    )
    .option('--series <slug>', 'print this one only')
    .addHelpText(
      'after',
      `
Exit codes
  0  printed
  2  wrong usage, or <dir> cannot be read`,
    )
    .action((folders: NamedFolder[], flags: PreviewFlags) =>
      preview({
        folders: sourceFolders(folders, flags),
        series: flags.series,
      }),
    );
}
