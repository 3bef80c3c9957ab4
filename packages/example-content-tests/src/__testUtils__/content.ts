import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { Document, parseDocument } from '@learning-paths/content';

/** The example content of the repository. */
export const contentFolder = resolve(__dirname, '../../../../content');

/** A fenced block of code. */
export interface CodeBlock {
  language: string;
  code: string;
  /** 1-based line of the first line of code in the file. */
  line: number;
  /** The `##` heading that it stands under. */
  section: string;
}

/** A document, split into what is said and what is shown. */
export interface Page {
  /** Its file below the content folder, without extension. */
  name: string;
  document: Document;
  blocks: CodeBlock[];
  /** The body with the code taken out; lines keep their numbers. */
  prose: string;
}

/** Files below the content folder, as POSIX paths, sorted. */
export function contentFiles(): string[] {
  return readdirSync(contentFolder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(file => file.slice(contentFolder.length + 1).replaceAll(sep, '/'))
    .sort();
}

function documentOf(file: string): Document {
  const { document, diagnostics } = parseDocument({
    source: 'example',
    file,
    content: readFileSync(join(contentFolder, file)),
  });
  if (!document) {
    throw new Error(`${file}: ${JSON.stringify(diagnostics)}`);
  }
  return document;
}

function split(document: Document): Pick<Page, 'blocks' | 'prose'> {
  const blocks: CodeBlock[] = [];
  const prose: string[] = [];
  let section = '';
  let open: { fence: string; language: string; line: number } | undefined;
  let code: string[] = [];
  document.body.split('\n').forEach((text, index) => {
    const [, fence, language] = text.match(/^ *(`{3,})(?!`)(.*)$/) ?? [];
    if (open && fence === open.fence && language.trim() === '') {
      blocks.push({
        language: open.language,
        code: `${code.join('\n')}\n`,
        line: open.line,
        section,
      });
      open = undefined;
      code = [];
    } else if (open) {
      code.push(text);
    } else if (fence) {
      open = {
        fence,
        language: language.trim(),
        line: document.bodyLine + index + 1,
      };
    } else {
      section = text.match(/^## (.*)$/)?.[1] ?? section;
    }
    prose.push(open || fence ? '' : text);
  });
  if (open) {
    throw new Error(
      `${document.file}: the fence at ${open.line} is not closed`,
    );
  }
  return { blocks, prose: prose.join('\n') };
}

/** Every document of the example content. */
export const pages: Page[] = contentFiles()
  .filter(file => file.endsWith('.md'))
  .map(file => {
    const document = documentOf(file);
    return { name: file.slice(0, -'.md'.length), document, ...split(document) };
  });

/** The guides among them. */
export const guides: Page[] = pages.filter(({ name }) =>
  name.startsWith('guides/'),
);
