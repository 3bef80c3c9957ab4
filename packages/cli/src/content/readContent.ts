import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import {
  AssetFile,
  assetPath,
  buildLibrary,
  ContentPool,
  DefaultContentPool,
  Diagnostic,
  fileRefusals,
  isLfsPointer,
  Library,
  Mount,
  ParsedFile,
} from '@learning-paths/content';
import { reasonOf } from '../errors';
import { mapBounded } from './bounded';
import { compareDiagnostics } from './compareDiagnostics';
import { FileJudge } from './FileJudge';
import { ContentFile, filesAtOnce, findContent } from './findContent';
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
      const judge = new FileJudge({ sourceId: source.sourceId });
      const { folder } = source;
      return {
        source,
        judge,
        files: await findContent({ cwd, folder, judge }),
      };
    }),
  );
  const total = found.reduce((sum, { files }) => sum + files.length, 0);
  let done = 0;
  const onDone = (more: number) => {
    done += more;
    onProgress?.(done, total);
  };
  const pool = options.pool ?? new DefaultContentPool();
  const results: ParsedFile[] = [];
  try {
    for (const { source, judge, files } of found) {
      const texts = await readFiles(files, { judge, onDone });
      judge.finish();
      results.push(
        ...(await pool.parse({
          source: source.sourceId,
          mountAt: source.mountAt,
          predicateFields,
          files: texts,
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

  const documents = results.flatMap(({ document }) => document ?? []);
  const assets = found.flatMap(({ source, files }) => assetsOf(source, files));
  const library = buildLibrary({
    documents,
    assets,
    imageHosts,
    mounts: mountsOf(folders),
  });
  return {
    library,
    diagnostics: [
      ...found.flatMap(({ judge }) => judge.diagnostics),
      ...results.flatMap(({ diagnostics }) => diagnostics),
      ...library.diagnostics,
    ].sort(compareDiagnostics),
    files: total - assets.length,
    drafts: documents.filter(({ draft }) => draft).length,
  };
}

function assetsOf(
  { sourceId, mountAt }: SourceFolder,
  files: readonly ContentFile[],
): AssetFile[] {
  return files
    .filter(({ isDocument }) => !isDocument)
    .map(({ file }) => ({
      source: sourceId,
      file,
      path: assetPath(mountAt, file),
    }));
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

interface TextFile {
  file: string;
  content: Uint8Array;
}

/** Reads the documents, and makes sure that the other files could be read. */
async function readFiles(
  found: readonly ContentFile[],
  options: {
    judge: FileJudge;
    /** Called with how many more files there is nothing left to do with. */
    onDone: (more: number) => void;
  },
): Promise<TextFile[]> {
  const files = await mapBounded(found, filesAtOnce, async one => {
    const text = await readOne(one, options.judge);
    if (!text) {
      options.onDone(1);
    }
    return text;
  });
  return files.flatMap(file => file ?? []);
}

async function readOne(
  { file, path, isDocument }: ContentFile,
  judge: FileJudge,
): Promise<TextFile | undefined> {
  try {
    if (isDocument) {
      return { file, content: await readFile(path) };
    }
    // The server serves assets; whether it could read them is all that matters here.
    await access(path, constants.R_OK);
    if (await isPointer(path)) {
      judge.refuse(file, fileRefusals.lfsPointer());
    }
  } catch (error) {
    judge.refuse(file, fileRefusals.unreadable('file', reasonOf(error)));
  }
  return undefined;
}

/** Whether Git LFS keeps the file elsewhere. */
async function isPointer(path: string): Promise<boolean> {
  const { size } = await stat(path);
  return size < 1024 && isLfsPointer(await readFile(path));
}
