import { Diagnostic, Finding, Reporter } from '../util/diagnostics';
import { ParseOutcome } from './parseFiles';
import { FailureReason } from './ThreadMonitor';

const hint =
  'Split it into smaller documents, and look for what is unusual in it: very long lines, or thousands of the same mark.';

/** What a text did, as the end of a sentence that starts with its name. */
export function describeFailure(
  why: FailureReason,
  deadlineMs: number,
): string {
  switch (why) {
    case 'slow':
      return `took longer than ${secondsOf(deadlineMs)}`;
    case 'memory':
      return 'needed more memory than one text may have';
    default:
      return 'ended the thread that read it';
  }
}

/** Says why a file was not read to its end. */
export function failureDiagnostics(
  parsed: Exclude<ParseOutcome, { kind: 'parsed' }>,
  origin: { source: string; file: string },
  deadlineMs: number,
): Diagnostic[] {
  const reporter = new Reporter(origin);
  reporter.add(findingOf(parsed, deadlineMs));
  return reporter.list();
}

function findingOf(
  parsed: Exclude<ParseOutcome, { kind: 'parsed' }>,
  deadlineMs: number,
): Finding {
  const stays =
    'so its last good text stays; where there is none, it is not shown.';
  switch (parsed.kind) {
    case 'failed':
      return {
        severity: 'error',
        code: 'unreadable-document',
        message: `Reading the file failed (${parsed.error}), ${stays}`,
        hint: 'This is a fault in Learning Paths: please report it, with the file.',
      };
    case 'ended':
      return {
        severity: 'error',
        code: 'too-slow',
        message: `Reading the file ${describeFailure(
          parsed.why,
          deadlineMs,
        )}, ${stays}`,
        hint,
      };
    default:
      return {
        severity: 'error',
        code: 'too-slow',
        message: `Other files of this source took so long that this one was not read, ${stays}`,
        hint: 'Mend the others first; this one is tried again at the next refresh.',
      };
  }
}

function secondsOf(ms: number): string {
  return ms === 1_000 ? '1 second' : `${ms / 1_000} seconds`;
}
