import { parseArgs } from 'node:util';
import { SourceFolder } from './content/SourceFolder';
import { codeOf } from './errors';
import { FormatName } from './formats';
import {
  readCount,
  readFormat,
  readImageHosts,
  readMount,
  readOutput,
  readPredicateFields,
  readSourceId,
  usage,
} from './optionValues';

/** The content that a command works on. */
export interface ContentOptions {
  /** First-mounted first; one at least. They may show one another's images and files. */
  folders: readonly SourceFolder[];
}

/** Options of `learning-paths check`. */
export interface CheckOptions extends ContentOptions {
  format: FormatName;
  quiet: boolean;
  /** Hosts whose images the server shows, in lower case. */
  imageHosts: string[];
  /** What predicates may name on the server, besides the fields that they always may. */
  predicateFields: string[];
  /** Most warnings of a clean run; absent where there is no limit. */
  maxWarnings?: number;
  /** File for the report, as written. */
  output?: string;
}

/** Options of `learning-paths preview`. */
export interface PreviewOptions extends ContentOptions {
  /** Slug of the one series to print. */
  series?: string;
}

/** What the program was asked to do. */
export type Command =
  | { name: 'help'; topic: 'program' | 'check' | 'preview' }
  | { name: 'version' }
  | ({ name: 'check' } & CheckOptions)
  | ({ name: 'preview' } & PreviewOptions);

const sharedOptions = {
  help: { type: 'boolean', short: 'h' },
  'mount-at': { type: 'string' },
  'source-id': { type: 'string' },
} as const;

/**
 * Reads the command line.
 *
 * @throws CommandError that says what is wrong with it
 */
export function parseArguments(argv: readonly string[]): Command {
  const [first, ...rest] = argv;
  switch (first) {
    case 'check':
      return parseCheck(rest);
    case 'preview':
      return parsePreview(rest);
    case '-h':
    case '--help':
    case 'help':
      return { name: 'help', topic: 'program' };
    case '-v':
    case '--version':
      return { name: 'version' };
    case undefined:
      throw usage('Say what to do: check or preview.');
    default:
      throw usage(
        first.startsWith('-')
          ? `The option '${first}' is unknown here; the command comes first: check or preview.`
          : `The command '${first}' is unknown; use check or preview.`,
      );
  }
}

function parseCheck(args: string[]): Command {
  const { values, positionals } = parse('check', () =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...sharedOptions,
        format: { type: 'string' },
        quiet: { type: 'boolean' },
        'image-host': { type: 'string', multiple: true },
        'max-warnings': { type: 'string' },
        'predicate-field': { type: 'string', multiple: true },
        output: { type: 'string' },
      },
    }),
  );
  if (values.help) {
    return { name: 'help', topic: 'check' };
  }
  return {
    name: 'check',
    ...readContent('check', values, positionals),
    format: readFormat(values.format ?? 'human'),
    quiet: values.quiet ?? false,
    imageHosts: readImageHosts(values['image-host'] ?? []),
    maxWarnings: readCount(values['max-warnings']),
    predicateFields: readPredicateFields(values['predicate-field'] ?? []),
    output: readOutput(values.output),
  };
}

function parsePreview(args: string[]): Command {
  const { values, positionals } = parse('preview', () =>
    parseArgs({
      args,
      allowPositionals: true,
      options: { ...sharedOptions, series: { type: 'string' } },
    }),
  );
  if (values.help) {
    return { name: 'help', topic: 'preview' };
  }
  return {
    name: 'preview',
    ...readContent('preview', values, positionals),
    series: values.series,
  };
}

function parse<T>(command: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!codeOf(error)?.startsWith('ERR_PARSE_ARGS_')) {
      throw error;
    }
    // Node's own message goes on with advice over several lines.
    const [first] = String((error as Error).message).split(/\n|\. /);
    throw usage(`${first.replace(/\.$/, '')}.`, command, error);
  }
}

function readContent(
  command: string,
  values: { 'mount-at'?: string; 'source-id'?: string },
  positionals: string[],
): ContentOptions {
  const sourceId = readSourceId(command, values['source-id'] ?? 'content');
  const mountAt = readMount(command, values['mount-at'] ?? '/');
  const folders = positionals.map((written, index) => {
    const { folder, prefix } = readFolder(written);
    return {
      folder,
      sourceId: index === 0 ? sourceId : `${sourceId}-${index + 1}`,
      mountAt: prefix === undefined ? mountAt : readMount(command, prefix),
    };
  });
  if (folders.length === 0 || folders.some(({ folder }) => folder === '')) {
    throw usage('Name the folder with the content.', command);
  }
  return { folders };
}

/** `dir`, or `dir:/prefix` where it is mounted elsewhere; a drive of Windows is no folder. */
function readFolder(written: string): { folder: string; prefix?: string } {
  const [, folder, prefix] = /^(.*):(\/.*)$/s.exec(written) ?? [];
  const isDrive = process.platform === 'win32' && /^[a-z]?$/i.test(folder);
  return folder === undefined || isDrive
    ? { folder: written }
    : { folder, prefix };
}
