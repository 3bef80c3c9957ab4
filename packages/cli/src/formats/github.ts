import { Diagnostic } from '@learning-paths/content';
import { Locate } from '../content/locations';
import { printable } from '../terminal/printable';
import { Formatter, summaryOf } from './report';

const commands = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
} as const;

/** For GitHub Actions: workflow commands, which it shows beside the lines of a pull request. */
export const formatGithub: Formatter = (report, { locate }) =>
  [
    ...report.diagnostics.map(diagnostic => commandOf(diagnostic, locate)),
    summaryOf(report),
    '',
  ].join('\n');

function commandOf(diagnostic: Diagnostic, locate: Locate): string {
  const { severity, code, line, column, message, hint } = diagnostic;
  const properties = Object.entries({
    file: locate(diagnostic),
    line,
    col: column,
    title: code,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${property(String(value))}`);
  const text = [message, hint]
    .filter(part => part !== undefined)
    .map(printable)
    .join('\n');
  return `::${commands[severity]} ${properties.join(',')}::${data(text)}`;
}

/** The escapes that the runner undoes in the text of a command. */
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** The escapes that the runner undoes in a property of a command. */
function property(text: string): string {
  return data(printable(text)).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
