import { isPredicateField } from '@learning-paths/content';
import { CommandError } from './errors';
import { formats, FormatName } from './formats';

/** The error for a command line that is wrong. */
export function usage(message: string, command?: string, cause?: unknown) {
  const name = command ? `learning-paths ${command}` : 'learning-paths';
  return new CommandError(message, {
    hint: `Run "${name} --help" for usage.`,
    cause,
  });
}

/** As the server reads the id of a source. */
export function readSourceId(command: string, id: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,49}$/i.test(id)) {
    throw usage(
      `--source-id: '${id}' must be 1 to 50 letters, digits and dashes.`,
      command,
    );
  }
  return id;
}

/** As the server reads `mountAt`: no trailing slash, empty for the root. */
export function readMount(command: string, mountAt: string): string {
  const segments = mountAt.split('/').filter(segment => segment !== '');
  if (segments.some(segment => segment === '.' || segment === '..')) {
    throw usage(
      `--mount-at: '${mountAt}' must be an absolute path without '.' and '..'.`,
      command,
    );
  }
  return segments.map(segment => `/${segment}`).join('');
}

/** The format of a report. */
export function readFormat(text: string): FormatName {
  const format = formats.find(name => name === text);
  if (!format) {
    throw usage(
      `--format: '${text}' is unknown; use ${formats
        .slice(0, -1)
        .join(', ')} or ${formats[formats.length - 1]}.`,
      'check',
    );
  }
  return format;
}

/** A whole number, where one is given. */
export function readCount(text: string | undefined): number | undefined {
  if (text !== undefined && !/^\d{1,9}$/.test(text)) {
    throw usage(
      `--max-warnings: '${text}' must be a whole number, 0 or more.`,
      'check',
    );
  }
  return text === undefined ? undefined : Number(text);
}

/** As the server reads `learningPaths.imageHosts`: hosts, not addresses. */
export function readImageHosts(hosts: readonly string[]): string[] {
  return hosts.map(host => {
    if (!/^[a-z0-9.-]+$/i.test(host)) {
      throw usage(
        `--image-host: '${host}' must be a host, as images.example.com.`,
        'check',
      );
    }
    return host.toLowerCase();
  });
}

/** What the server lets predicates name too. */
export function readPredicateFields(fields: readonly string[]): string[] {
  for (const field of fields) {
    if (!isPredicateField(field)) {
      throw usage(
        `--predicate-field: '${field}' must be a field of entities, as spec.tier, or metadata.annotations.* for all below.`,
        'check',
      );
    }
  }
  return [...fields];
}

/** The file for a report, where one is given. */
export function readOutput(text: string | undefined): string | undefined {
  if (text === '') {
    throw usage('--output: name the file to write.', 'check');
  }
  return text;
}
