import { renderDocument, RenderResult } from '@learning-paths/content';
import { Content } from '../content/readContent';

/** A folder of content as its readers and its authors see it. */
export interface CaseReading extends Content {
  /** Each page that is shown, by path. */
  pages: ReadonlyMap<string, RenderResult>;
}

/** Renders every page that readers can open. */
export function renderAll(content: Content): CaseReading {
  const { library } = content;
  const shown = [
    ...library.guides,
    ...library.series.map(({ document }) => document),
  ];
  const pages = new Map(
    shown.map(document => [
      document.path,
      renderDocument({
        document,
        resolve: target => library.resolve(target, document),
      }),
    ]),
  );
  return { ...content, pages };
}

/** The HTML of a page, or that there is none. */
export function htmlOf({ pages }: CaseReading, path: string): string {
  return pages.get(path)?.html ?? `no page ${path}`;
}

/** How often a pattern is in the HTML of a page. */
export function times(
  reading: CaseReading,
  path: string,
  pattern: RegExp,
): number {
  return htmlOf(reading, path).match(new RegExp(pattern, 'g'))?.length ?? 0;
}

/** Codes of the findings that are more than infos, each once, in their order. */
export function codesOf({ diagnostics }: CaseReading): string[] {
  const codes = diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code);
  return [...new Set(codes)];
}

/** `code file` of the findings with one of these codes. */
export function found(
  { diagnostics }: CaseReading,
  ...codes: readonly string[]
): string[] {
  return diagnostics.flatMap(({ code, file }) =>
    codes.includes(code) ? [`${code} ${file}`] : [],
  );
}

/** The ids of a page's headings. */
export function idsOf({ pages }: CaseReading, path: string): string[] {
  return pages.get(path)?.headings.map(({ id }) => id) ?? [];
}

/** The words of a page that are not in it, of those given. */
export function lacking(
  { pages }: CaseReading,
  path: string,
  ...words: readonly string[]
): string[] {
  const text = pages.get(path)?.text ?? '';
  return words.filter(word => !text.includes(word));
}
