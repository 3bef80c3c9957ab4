/**
 * Commands for those who operate Learning Paths.
 *
 * @packageDocumentation
 */

import { pseudonymise } from './pseudonymise';

/**
 * Runs `learning-paths-pseudonymise` on this process: arguments, streams and exit code.
 *
 * @public
 */
export async function runPseudonymise(): Promise<void> {
  // Not process.exit: output that a pipe has not taken yet would be lost.
  process.exitCode = await pseudonymise({
    argv: process.argv.slice(2),
    out: text => process.stdout.write(text),
    error: text => process.stderr.write(text),
  });
}
