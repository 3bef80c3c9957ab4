import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import {
  buildLibrary,
  Diagnostic,
  Document,
  fileRefusals,
  Library,
  parseDocument,
} from '@learning-paths/content';
import { ContentOptions } from '../arguments';
import { reasonOf } from '../errors';
import { mapBounded } from './bounded';
import { FileJudge } from './FileJudge';
import { ContentFile, filesAtOnce, findContent } from './findContent';
import { compareDiagnostics } from './order';

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
 * Reads all content of a folder. What is wrong with single files is a diagnostic.
 *
 * @throws CommandError where the folder itself cannot be read
 */
export async function readContent(
  options: ContentOptions & {
    cwd: string;
    imageHosts?: readonly string[];
    predicateFields?: readonly string[];
    onProgress?: (done: number, total: number) => void;
  },
): Promise<Content> {
  const { sourceId, mountAt, imageHosts, predicateFields, onProgress } =
    options;
  const judge = new FileJudge({ sourceId });
  const found = await findContent({ ...options, judge });
  let done = 0;
  const results = await mapBounded(found, filesAtOnce, async file => {
    const result = await readOne(file, {
      sourceId,
      mountAt,
      predicateFields,
      judge,
    });
    done += 1;
    onProgress?.(done, found.length);
    return result;
  });
  judge.finish();

  const documents = results.flatMap(({ document }): Document[] =>
    document ? [document] : [],
  );
  const assets = found
    .filter(({ isDocument }) => !isDocument)
    .map(({ file }) => ({
      source: sourceId,
      file,
      path: `${mountAt}/${file}`,
    }));
  const library = buildLibrary({
    documents,
    assets,
    imageHosts,
    mounts: [{ source: sourceId, mountAt }],
  });
  return {
    library,
    diagnostics: [
      ...judge.diagnostics,
      ...results.flatMap(({ diagnostics }) => diagnostics),
      ...library.diagnostics,
    ].sort(compareDiagnostics),
    files: found.length - assets.length,
    drafts: documents.filter(({ draft }) => draft).length,
  };
}

async function readOne(
  { file, path, isDocument }: ContentFile,
  options: {
    sourceId: string;
    mountAt: string;
    predicateFields?: readonly string[];
    judge: FileJudge;
  },
): Promise<{ document?: Document; diagnostics: Diagnostic[] }> {
  const { sourceId, mountAt, predicateFields, judge } = options;
  try {
    if (isDocument) {
      const content = await readFile(path);
      return parseDocument({
        source: sourceId,
        file,
        mountAt,
        content,
        predicateFields,
      });
    }
    // The server serves assets; whether it could read them is all that matters here.
    await access(path, constants.R_OK);
  } catch (error) {
    judge.refuse(file, fileRefusals.unreadable('file', reasonOf(error)));
  }
  return { diagnostics: [] };
}
