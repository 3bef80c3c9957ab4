import { Diagnostic, Severity } from '@learning-paths/content';
import { Locate } from '../content/locations';
import { Paint } from '../terminal/colours';
import { count } from '../terminal/count';

/** What a check found. */
export interface Report {
  /** The folders as written. */
  folders: readonly string[];
  /** Those to show, in order. */
  diagnostics: readonly Diagnostic[];
  /** All that were found, shown or not. */
  counts: { readonly [severity in Severity]: number };
  /** True where infos were counted and are not shown. */
  quiet: boolean;
  /** Markdown files read. */
  files: number;
  series: number;
  guides: number;
  /** Of the program. */
  version: string;
}

/** Turns a report into text that ends with a line break. */
export type Formatter = (
  report: Report,
  options: { locate: Locate; paint: Paint },
) => string;

/** Counts diagnostics by severity. */
export function countBySeverity(
  diagnostics: readonly Diagnostic[],
): Report['counts'] {
  const counts = { error: 0, warning: 0, info: 0 };
  diagnostics.forEach(({ severity }) => {
    counts[severity] += 1;
  });
  return counts;
}

/** `1 error, 0 warnings, 3 infos in 29 files`. */
export function summaryOf({ counts, files, quiet }: Report): string {
  const infos = count(counts.info, 'info');
  return [
    count(counts.error, 'error'),
    count(counts.warning, 'warning'),
    `${quiet && counts.info > 0 ? `${infos} (not shown)` : infos} in ${count(
      files,
      'file',
    )}`,
  ].join(', ');
}
