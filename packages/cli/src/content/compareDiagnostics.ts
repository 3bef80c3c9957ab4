import { Diagnostic, Severity } from '@learning-paths/content';

const ranks: { [severity in Severity]: number } = {
  error: 0,
  warning: 1,
  info: 2,
};

/**
 * By file, then by place in it, then the worst first. Compares code units, so
 * that the order is the same on every machine.
 */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file, b.file) ||
    compare(a.source, b.source) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    ranks[a.severity] - ranks[b.severity] ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
