import { Diagnostic } from '@learning-paths/content';
import { Formatter } from './report';

/** The shape of `--format json`. New keys may come; these stay. */
export interface JsonReport {
  /** Rises when a key goes or changes its meaning. */
  formatVersion: 1;
  tool: { name: 'learning-paths'; version: string };
  /** The folder as written; files of diagnostics are relative to it. */
  directory: string;
  /**
   * Where several folders were read: all as written, the first one first. The source of a
   * diagnostic tells to which its file belongs: `content`, `content-2` and so on.
   */
  directories?: readonly string[];
  summary: {
    errors: number;
    warnings: number;
    /** All that were found, also those that `--quiet` leaves out. */
    infos: number;
    /** Markdown files read. */
    files: number;
    series: number;
    guides: number;
  };
  /** By file, line and column. */
  diagnostics: readonly Diagnostic[];
}

/** For programs. */
export const formatJson: Formatter = report => {
  const { counts, files, series, guides } = report;
  const json: JsonReport = {
    formatVersion: 1,
    tool: { name: 'learning-paths', version: report.version },
    directory: report.folders[0],
    ...(report.folders.length > 1 ? { directories: report.folders } : {}),
    summary: {
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      files,
      series,
      guides,
    },
    diagnostics: report.diagnostics,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
};
