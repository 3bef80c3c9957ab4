import { Command, Option } from 'commander';
import { SourceFolder } from '../content/SourceFolder';
import { NamedFolder, parseFolder, parseMount, parseSourceId } from './parsers';

/** What every command that reads content is told about its folders. */
export interface FolderFlags {
  mountAt: string;
  sourceId: string;
}

/** A command that reads folders of content. */
export function addContentCommand(program: Command, name: string): Command {
  return program
    .command(name)
    .argument('<dir...>', 'folders with the content', parseFolder)
    .addOption(
      new Option(
        '--mount-at <prefix>',
        'where the content is mounted, as in learningPaths.sources',
      )
        .argParser(parseMount)
        .default('', '"/"'),
    )
    .option(
      '--source-id <id>',
      'its id in learningPaths.sources, for messages',
      parseSourceId,
      'content',
    )
    .showHelpAfterError(usageHint(`learning-paths ${name}`));
}

/** The folders as content sources, in their order. */
export function sourceFolders(
  folders: readonly NamedFolder[],
  { sourceId, mountAt }: FolderFlags,
): SourceFolder[] {
  return folders.map((named, index) => ({
    folder: named.folder,
    sourceId: index === 0 ? sourceId : `${sourceId}-${index + 1}`,
    mountAt: named.mountAt ?? mountAt,
  }));
}

/** What to do after wrong usage. */
export function usageHint(command: string): string {
  return `Run "${command} --help" for usage.`;
}
