import {
  ContentSource,
  SourceFile,
  SourceReading,
} from '../content/sources/types';

/** A source whose files tests set; a stand-in for a disk or a git host, not for our code. */
export class TestSource implements ContentSource {
  readonly type = 'file';
  readonly mountAt = '';
  readonly id: string;
  target: string | undefined;
  mayTakeOverFrom: string[] = [];
  reads = 0;
  beforeAnswer: () => Promise<void> = async () => {};
  #files: SourceFile[] = [];
  #etag: string | undefined;

  constructor(id: string) {
    this.id = id;
  }

  set(files: Record<string, string>, etag?: string) {
    this.#etag = etag;
    this.#files = Object.entries(files).map(([file, content]) => ({
      file,
      content: Buffer.from(content),
    }));
  }

  async read({ etag }: { etag?: string }): Promise<SourceReading> {
    this.reads += 1;
    const files = this.#files;
    await this.beforeAnswer();
    return etag !== undefined && etag === this.#etag
      ? { kind: 'unchanged' }
      : { kind: 'files', files, etag: this.#etag, diagnostics: [] };
  }

  editUrl() {
    return undefined;
  }
}
