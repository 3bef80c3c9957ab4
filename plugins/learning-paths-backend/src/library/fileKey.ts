/** Names a file among those of all sources. */
export function fileKey(document: { source: string; file: string }): string {
  return `${document.source}\n${document.file}`;
}
