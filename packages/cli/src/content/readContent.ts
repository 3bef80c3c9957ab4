import {
  AssetFile,
  assetPath,
  buildLibrary,
  ContentPool,
  DefaultContentPool,
  Diagnostic,
  fileKind,
  FileSelection,
  Library,
  Mount,
  ParsedFile,
} from '@learning-paths/content';
import { compareDiagnostics } from './compareDiagnostics';
import { findContent } from './findContent';
import { readFiles } from './readFiles';
import { SourceFolder } from './SourceFolder';

/** A folder of content as the server would see it. */
export interface Content {
  library: Library;
  /** Of files, texts and the whole, by file and place. */
  diagnostics: Diagnostic[];
  /** Markdown files read. */
  files: number;
  /** Documents that are kept out of every reader's view. */
  drafts: number;
}

/**
 * Reads all content of the folders as one. What is wrong with single files is a diagnostic.
 *
 * @throws CommandError where a folder itself cannot be read
 */
export async function readContent(options: {
  cwd: string;
  /** First-mounted first. They may show one another's images and files. */
  folders: readonly SourceFolder[];
  imageHosts?: readonly string[];
  predicateFields?: readonly string[];
  /** Reads the texts; its own, which ends with it, when absent. */
  pool?: ContentPool;
  onProgress?: (done: number, total: number) => void;
}): Promise<Content> {
  const { folders, cwd, imageHosts, predicateFields, onProgress } = options;
  const found = await Promise.all(
    folders.map(async source => {
      const selection = new FileSelection({ source: source.sourceId });
      const selected = await findContent({
        cwd,
        folder: source.folder,
        selection,
      });
      return { source, selection, selected };
    }),
  );
  const total = found.reduce((sum, { selected }) => sum + selected.length, 0);
  let done = 0;
  const onDone = (more: number) => {
    done += more;
    onProgress?.(done, total);
  };
  const pool = options.pool ?? new DefaultContentPool();
  const parsed: ParsedFile[] = [];
  const assets: AssetFile[] = [];
  const diagnostics: Diagnostic[] = [];
  try {
    for (const { source, selection, selected } of found) {
      const files = await readFiles(selected, { selection, onDone });
      assets.push(...files.assets.map(file => assetOf(source, file)));
      diagnostics.push(...selection.finish());
      parsed.push(
        ...(await pool.parse({
          source: source.sourceId,
          mountAt: source.mountAt,
          predicateFields,
          files: files.texts,
          onProgress: onDone,
        })),
      );
    }
  } finally {
    // One that was given goes on.
    if (!options.pool) {
      await pool.close();
    }
  }

  const documents = parsed.flatMap(({ document }) => document ?? []);
  const library = buildLibrary({
    documents,
    assets,
    imageHosts,
    mounts: mountsOf(folders),
  });
  return {
    library,
    diagnostics: [
      ...diagnostics,
      ...parsed.flatMap(one => one.diagnostics),
      ...library.diagnostics,
    ].sort(compareDiagnostics),
    files: found
      .flatMap(({ selected }) => selected)
      .filter(({ file }) => fileKind(file).kind === 'document').length,
    drafts: documents.filter(({ draft }) => draft).length,
  };
}

function assetOf({ sourceId, mountAt }: SourceFolder, file: string): AssetFile {
  return { source: sourceId, file, path: assetPath(mountAt, file) };
}

/** Who gives several folders together means them as one site. */
function mountsOf(folders: readonly SourceFolder[]): Mount[] {
  const ids = folders.map(({ sourceId }) => sourceId);
  return folders.map(({ sourceId, mountAt }) => ({
    source: sourceId,
    mountAt,
    mayShowFilesOf: ids,
  }));
}
