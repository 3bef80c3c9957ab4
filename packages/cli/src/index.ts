/**
 * The command line for authors of learning paths and their CI: checks content
 * by the server's own rules, and previews it.
 *
 * @packageDocumentation
 */

import { main } from './main';

/**
 * Runs the program on this process: arguments, streams and exit code.
 *
 * @param options - `version`: the version that `--version` prints.
 * @public
 */
export function run(options: { version: string }): void {
  // `learning-paths check content | head` closes the pipe early, and is content
  // with what it got.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') {
        throw error;
      }
    });
  }
  main({
    argv: process.argv.slice(2),
    version: options.version,
    context: {
      cwd: process.cwd(),
      env: process.env,
      stdout: process.stdout,
      stderr: process.stderr,
    },
  }).then(
    code => {
      // Not process.exit: output that a pipe has not taken yet would be lost.
      process.exitCode = code;
    },
    error => {
      process.stderr.write(
        `learning-paths: this is a fault in learning-paths, please report it.\n${
          error instanceof Error ? error.stack : error
        }\n`,
      );
      process.exitCode = 2;
    },
  );
}
