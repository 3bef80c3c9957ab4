import { Diagnostic } from '@learning-paths/content';
import { countBySeverity, Report } from '../formats/report';
import { noPaint } from '../terminal/colours';

/** A report of these diagnostics. */
export function reportOf(
  diagnostics: readonly Diagnostic[],
  more: Partial<Report> = {},
): Report {
  return {
    folders: ['content'],
    diagnostics,
    counts: countBySeverity(diagnostics),
    quiet: false,
    files: 2,
    series: 1,
    guides: 1,
    version: '1.2.3',
    ...more,
  };
}

/** A diagnostic with an unremarkable rest. */
export function diagnosticOf(more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    severity: 'warning',
    code: 'broken-link',
    source: 'content',
    file: 'guides/a.md',
    line: 3,
    column: 7,
    message: 'The link leads to nothing.',
    hint: 'Check the path.',
    ...more,
  };
}

/** Files stay as they are, without colours. */
export const withoutColours = {
  locate: ({ file }: { file: string }) => file,
  paint: noPaint,
};

/** What a hostile author may put into a name or a text. */
export const hostileText =
  '\r\n::error::owned\u001b[2J\u009b31m\u202egnp.\u2028##[add-path]/tmp ##vso[task.complete] 100%,:';
