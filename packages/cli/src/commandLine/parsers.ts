import { InvalidArgumentError } from 'commander';
import { isPredicateField } from '@learning-paths/content';

/** A folder as it is named on the command line. */
export interface NamedFolder {
  folder: string;
  /** As `mountAt` of a source; absent where the folder is mounted as the others are. */
  mountAt?: string;
}

/** As the server reads the id of a source. */
export function parseSourceId(id: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,49}$/i.test(id)) {
    throw new InvalidArgumentError(
      'It must be 1 to 50 letters, digits and dashes.',
    );
  }
  return id;
}

/** As the server reads `mountAt`: no trailing slash, empty for the root. */
export function parseMount(prefix: string): string {
  const segments = prefix.split('/').filter(segment => segment !== '');
  if (segments.some(segment => segment === '.' || segment === '..')) {
    throw new InvalidArgumentError(
      "The prefix must be an absolute path without '.' and '..'.",
    );
  }
  return segments.map(segment => `/${segment}`).join('');
}

/** One more of several folders: `dir`, or `dir:/prefix` where it is mounted elsewhere. */
export function parseFolder(
  written: string,
  before: readonly NamedFolder[] = [],
): NamedFolder[] {
  const [, prefixed, prefix] = /^(.*):(\/.*)$/s.exec(written) ?? [];
  const isDrive = process.platform === 'win32' && /^[a-z]?$/i.test(prefixed);
  const isPrefixed = prefixed !== undefined && !isDrive;
  const folder = isPrefixed ? prefixed : written;
  if (folder === '') {
    throw new InvalidArgumentError('Name the folder with the content.');
  }
  return [
    ...before,
    isPrefixed ? { folder, mountAt: parseMount(prefix) } : { folder },
  ];
}

/** A whole number. */
export function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  }
  return Number(text);
}

/** One more of several hosts, as the server reads `learningPaths.imageHosts`: no addresses. */
export function parseImageHost(
  host: string,
  before: readonly string[] = [],
): string[] {
  if (!/^[a-z0-9.-]+$/i.test(host)) {
    throw new InvalidArgumentError('It must be a host, as images.example.com.');
  }
  return [...before, host.toLowerCase()];
}

/** One more field that the server lets predicates name. */
export function parsePredicateField(
  field: string,
  before: readonly string[] = [],
): string[] {
  if (!isPredicateField(field)) {
    throw new InvalidArgumentError(
      'It must be a field of entities, as spec.tier, or metadata.annotations.* for all below.',
    );
  }
  return [...before, field];
}

/** The file for a report. */
export function parseOutput(file: string): string {
  if (file === '') {
    throw new InvalidArgumentError('Name the file to write.');
  }
  return file;
}
