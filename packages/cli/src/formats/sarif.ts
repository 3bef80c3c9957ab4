import {
  Diagnostic,
  diagnosticCodes,
  fileDiagnosticCodes,
} from '@learning-paths/content';
import type { Log, Result } from 'sarif';
import { Locate } from '../content/locations';
import { printable } from '../terminal/printable';
import { Formatter, Report } from './report';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

const descriptions = new Map<string, string>(
  Object.entries({ ...diagnosticCodes, ...fileDiagnosticCodes }),
);

/** For code scanning: SARIF 2.1.0 (OASIS). */
export const formatSarif: Formatter = (report, { locate }) =>
  `${JSON.stringify(sarifOf(report, locate), null, 2)}\n`;

function sarifOf(report: Report, locate: Locate): Log {
  const rules = [
    ...new Set([
      ...descriptions.keys(),
      ...report.diagnostics.map(({ code }) => code),
    ]),
  ];
  const indexes = new Map(rules.map((id, index) => [id, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'learning-paths',
            version: report.version,
            semanticVersion: report.version,
            informationUri:
              'https://github.com/learning-paths/backstage-learning-paths',
            rules: rules.map(id => ({
              id,
              shortDescription: { text: `${descriptions.get(id) ?? id}.` },
            })),
          },
        },
        // Described, not given: an absolute path would tell who built where.
        originalUriBaseIds: {
          '%SRCROOT%': {
            description: {
              text: 'The root of the repository, or the folder in which the check ran.',
            },
          },
        },
        columnKind: 'utf16CodeUnits',
        results: report.diagnostics.map(diagnostic =>
          resultOf(diagnostic, indexes, locate),
        ),
      },
    ],
  };
}

function resultOf(
  diagnostic: Diagnostic,
  indexes: ReadonlyMap<string, number>,
  locate: Locate,
): Result {
  const { severity, code, line, column, message, hint } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: indexes.get(code),
    level: levels[severity],
    message: { text: messageText(hint ? `${message} ${hint}` : message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: relativeUri(locate(diagnostic)),
            uriBaseId: '%SRCROOT%',
          },
          // GitHub takes no result without a line: what concerns a whole file is at its top.
          region: {
            startLine: line ?? 1,
            ...(column === undefined ? {} : { startColumn: column }),
          },
        },
      },
    ],
  };
}

/**
 * Text as SARIF reads it: braces are placeholders unless doubled (3.11.5), and
 * `[text](address)` is a link (3.11.6), which no author may put into an alert.
 */
function messageText(text: string): string {
  return printable(text).replace(/[{}]/g, '$&$&').replace(/\]\(/g, '] (');
}

/** A relative path as a URI reference. */
function relativeUri(path: string): string {
  // A lone surrogate, possible in names on Windows, would make encodeURIComponent throw.
  const wellFormed = Buffer.from(path, 'utf8').toString('utf8');
  return wellFormed.split('/').map(encodeURIComponent).join('/');
}
