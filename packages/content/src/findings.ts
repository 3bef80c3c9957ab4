import { Finding, quote } from './diagnostics';

/** The finding for a target that is found only when case is ignored. */
export function caseFinding(written: string, path: string): Finding {
  return {
    severity: 'info',
    code: 'path-case',
    message: `The target ${quote(written)} is ${quote(
      path,
    )} in other letters' case.`,
    hint: `Write ${path}.`,
  };
}

/** The finding for an anchor that no heading has. */
export function anchorFinding(written: string, anchor: string): Finding {
  return {
    severity: 'warning',
    code: 'broken-anchor',
    message: `The target ${quote(written)} names the heading ${quote(
      anchor,
    )}, which its page does not have.`,
    hint: 'Use the id of a heading of that page, such as #what-to-decide.',
  };
}
