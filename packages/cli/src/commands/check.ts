import { fileSystemReason } from '@learning-paths/content';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { locateIn } from '../content/locations';
import { readContent } from '../content/readContent';
import { SourceFolder } from '../content/SourceFolder';
import { CommandError } from '../CommandError';
import { FormatName, formatters } from '../formats';
import { humanSummary } from '../formats/human';
import { countBySeverity, Report } from '../formats/report';
import { CommandContext } from '../CommandContext';
import { noPaint, paintFor } from '../terminal/colours';
import { count } from '../terminal/count';
import { printable } from '../terminal/printable';
import { ProgressLine } from '../terminal/progress';

/** Options of `learning-paths check`. */
export interface CheckOptions {
  /** First-mounted first; one at least. They may show one another's images and files. */
  folders: readonly SourceFolder[];
  format: FormatName;
  quiet: boolean;
  /** Hosts whose images the server shows, in lower case. */
  imageHosts: string[];
  /** What predicates may name on the server, besides the fields that they always may. */
  predicateFields: string[];
  /** Most warnings of a clean run; absent where there is no limit. */
  maxWarnings?: number;
  /** File for the report, as written. */
  output?: string;
}

/**
 * Reports what is wrong with folders of content.
 *
 * @returns 0 when it is clean, 1 when it is not
 * @throws CommandError where the folder cannot be read, or the report not written
 */
export async function check(
  options: CheckOptions & { version: string; context: CommandContext },
): Promise<0 | 1> {
  const { folders, quiet, maxWarnings, version, context } = options;
  const written = folders.map(({ folder }) => folder);
  const { cwd, stderr } = context;
  const progress = new ProgressLine(stderr);
  const content = await readContent({
    ...options,
    cwd,
    onProgress: (done, total) => progress.update(done, total),
  }).finally(() => progress.clear());
  const { diagnostics, library, files } = content;
  const counts = countBySeverity(diagnostics);
  await write(options, {
    folders: written,
    diagnostics: quiet
      ? diagnostics.filter(({ severity }) => severity !== 'info')
      : diagnostics,
    counts,
    quiet,
    files,
    series: library.series.length,
    guides: library.guides.length,
    version,
  });

  if (files === 0) {
    stderr.write(
      `learning-paths: '${printable(
        written.join("' and '"),
      )}' holds no Markdown files, so nothing was checked.\n`,
    );
  }
  if (maxWarnings !== undefined && counts.warning > maxWarnings) {
    stderr.write(
      `learning-paths: ${count(
        counts.warning,
        'warning',
      )}; --max-warnings allows ${maxWarnings}.\n`,
    );
    return 1;
  }
  return counts.error > 0 ? 1 : 0;
}

async function write(
  options: CheckOptions & { context: CommandContext },
  report: Report,
): Promise<void> {
  const { folders, format, output, context } = options;
  const { cwd, env, stdout } = context;
  const locate = locateIn(folders, {
    cwd,
    // GitHub reads paths from the root of the repository, wherever a step runs;
    // people read them from where they are.
    bases: format === 'human' ? [cwd] : [env.GITHUB_WORKSPACE, cwd],
  });
  const paint = paintFor(stdout, env);
  if (output === undefined) {
    stdout.write(formatters[format](report, { locate, paint }));
    return;
  }
  try {
    await writeFile(
      resolve(cwd, output),
      formatters[format](report, { locate, paint: noPaint }),
    );
  } catch (error) {
    throw new CommandError(
      `The report cannot be written to '${output}': ${fileSystemReason(
        error,
      )}.`,
      { hint: 'Name a file in a folder that exists.', cause: error },
    );
  }
  stdout.write(
    `${humanSummary(report, paint)}; the report is in ${printable(output)}\n`,
  );
}
