import { Command, Option } from 'commander';
import { CheckOptions } from '../commands/check';
import { FormatName, formats } from '../formats';
import {
  addContentCommand,
  FolderFlags,
  sourceFolders,
} from './contentCommand';
import {
  NamedFolder,
  parseCount,
  parseImageHost,
  parseOutput,
  parsePredicateField,
} from './parsers';

interface CheckFlags extends FolderFlags {
  format: FormatName;
  output?: string;
  quiet?: true;
  maxWarnings?: number;
  imageHost?: string[];
  predicateField?: string[];
}

/** `learning-paths check`: its options and help. */
export function addCheckCommand(
  program: Command,
  check: (options: CheckOptions) => Promise<void>,
): void {
  addContentCommand(program, 'check')
    .summary("report what is wrong with the content, by the server's own rules")
    .description(
      `Reads every .md and .markdown file below <dir> and reports what is wrong, with file, line and what to do.
Several folders are read as one site, as "content static:/"; <dir>:/<prefix> says where one is mounted.`,
    )
    .addOption(
      new Option('--format <format>', 'how to report it')
        .choices(formats)
        .default('human'),
    )
    .option(
      '--output <file>',
      'write the report to a file, and the summary to standard output',
      parseOutput,
    )
    .option('--quiet', 'leave infos out')
    .option(
      '--max-warnings <n>',
      'exit with 1 when there are more warnings (default: no limit)',
      parseCount,
    )
    .option(
      '--image-host <host>',
      'one of learningPaths.imageHosts, whose images are shown; may be repeated',
      parseImageHost,
    )
    .option(
      '--predicate-field <field>',
      'one of learningPaths.links.fields, which predicates may name; may be repeated',
      parsePredicateField,
    )
    .addHelpText(
      'after',
      `
Exit codes
  0  nothing is wrong, or warnings and infos only
  1  errors, or more warnings than --max-warnings
  2  wrong usage, or <dir> cannot be read`,
    )
    .action((folders: NamedFolder[], flags: CheckFlags) =>
      check({
        folders: sourceFolders(folders, flags),
        format: flags.format,
        quiet: flags.quiet ?? false,
        imageHosts: flags.imageHost ?? [],
        predicateFields: flags.predicateField ?? [],
        maxWarnings: flags.maxWarnings,
        output: flags.output,
      }),
    );
}
