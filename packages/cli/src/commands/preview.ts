import { readContent } from '../content/readContent';
import { SourceFolder } from '../content/SourceFolder';
import { CommandError } from '../CommandError';
import { countBySeverity } from '../formats/report';
import { CommandContext } from '../CommandContext';
import { paintFor } from '../terminal/colours';
import { count } from '../terminal/count';
import { printable } from '../terminal/printable';
import { ProgressLine } from '../terminal/progress';
import { drawOthers, drawSeries } from './drawSeries';

/** Options of `learning-paths preview`. */
export interface PreviewOptions {
  /** First-mounted first; one at least. They may show one another's images and files. */
  folders: readonly SourceFolder[];
  /** Slug of the one series to print. */
  series?: string;
}

/**
 * Prints the learning paths of a folder as their readers will see them.
 *
 * @throws CommandError where the folder cannot be read, or no series has the slug
 */
export async function preview(
  options: PreviewOptions & { context: CommandContext },
): Promise<0> {
  const { cwd, env, stdout, stderr } = options.context;
  const progress = new ProgressLine(stderr);
  const { library, diagnostics, drafts } = await readContent({
    ...options,
    cwd,
    onProgress: (done, total) => progress.update(done, total),
  }).finally(() => progress.clear());
  const { series } = library;
  const shown =
    options.series === undefined
      ? series
      : series.filter(({ slug }) => slug === options.series);
  if (options.series !== undefined && shown.length === 0) {
    throw new CommandError(`No series has the slug '${options.series}'.`, {
      hint: printable(
        series.length > 0
          ? `There are: ${series.map(({ slug }) => slug).join(', ')}.`
          : 'A document becomes a series when its front matter has "structure".',
      ),
    });
  }

  const paint = paintFor(stdout, env);
  const blocks = shown.map(one => drawSeries(one, library, paint));
  if (options.series === undefined) {
    blocks.push(drawOthers(library, drafts, paint));
  }
  stdout.write(`${blocks.map(lines => lines.join('\n')).join('\n\n')}\n`);

  const { error, warning } = countBySeverity(diagnostics);
  if (error + warning > 0) {
    stderr.write(
      `\n${count(error, 'error')}, ${count(
        warning,
        'warning',
      )}: see "learning-paths check".\n`,
    );
  }
  return 0;
}
