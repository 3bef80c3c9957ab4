import { Finding, quote } from '../util/diagnostics';
import { Mounts } from './Mounts';

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

/** The finding for a file that is where another source is mounted. */
export function foreignPathFinding(path: string, mounts: Mounts): Finding {
  return {
    severity: 'error',
    code: 'foreign-path',
    message: `The path ${quote(path)} lies where ${sourcesAt(
      path,
      mounts,
    )} mounted, so this file is not shown.`,
    hint: 'Move the file to another folder, or mount the sources beside each other instead of one below the other.',
  };
}

/** The finding for an alias that is where another source is mounted. */
export function foreignAliasFinding(alias: string, mounts: Mounts): Finding {
  return {
    severity: 'warning',
    code: 'foreign-alias',
    message: `The alias ${quote(alias)} lies where ${sourcesAt(
      alias,
      mounts,
    )} mounted, so it leads nowhere.`,
    hint: 'Remove it. Where the guide moved here from there, the configuration must say so: "mayTakeOverFrom" of this source.',
  };
}

function sourcesAt(path: string, mounts: Mounts): string {
  const owners = mounts.ownersOf(path);
  return owners.length > 1
    ? `the sources ${owners.join(', ')} are`
    : `the source ${owners.join('')} is`;
}
