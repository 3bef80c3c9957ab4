import { Diagnostic, Severity } from '@learning-paths/content';
import { Locate } from '../content/locations';
import { Paint } from '../terminal/colours';
import { printable } from '../terminal/printable';
import { Formatter, Report, summaryOf } from './report';

const styles = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** For people: a block a file, `file:line:column severity code message`, the hint below. */
export const formatHuman: Formatter = (report, { locate, paint }) => {
  const lines: string[] = [];
  let last: string | undefined;
  for (const diagnostic of report.diagnostics) {
    const file = locate(diagnostic);
    if (last !== undefined && file !== last) {
      lines.push('');
    }
    last = file;
    lines.push(...formatOne(diagnostic, locate, paint));
  }
  if (lines.length > 0) {
    lines.push('');
  }
  return [...lines, humanSummary(report, paint), ''].join('\n');
};

/** The last line, in the colour of the worst. */
export function humanSummary(report: Report, paint: Paint): string {
  const { error, warning } = report.counts;
  const worst = warning > 0 ? 'yellow' : 'green';
  return paint(error > 0 ? 'red' : worst, summaryOf(report));
}

function formatOne(
  diagnostic: Diagnostic,
  locate: Locate,
  paint: Paint,
): string[] {
  const { severity, code, line, column, message, hint } = diagnostic;
  const place = [linePath(locate(diagnostic)), line, column]
    .filter(part => part !== undefined)
    .join(':');
  const first = [
    paint('bold', place),
    paint(styles[severity satisfies Severity], severity),
    paint('dim', printable(code)),
    printable(message),
  ].join(' ');
  return hint ? [first, `    ${paint('dim', printable(hint))}`] : [first];
}

// A line of a CI log that starts with `::` is a command to GitHub.
function linePath(path: string): string {
  return printable(/^\s*::/.test(path) ? `./${path}` : path);
}
