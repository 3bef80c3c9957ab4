import { DatabaseTime } from '../columns';
import { GuideRow } from '../rows';

/** Tables of the content, as knex sees them. */
export interface SourceRow {
  id: string;
  version: number;
  fingerprint: string | null;
  etag: string | null;
  diagnostics: string;
  last_attempt: DatabaseTime | null;
  last_success: DatabaseTime | null;
  failing_since: DatabaseTime | null;
  last_error: string | null;
}

export interface KnownSourceRow {
  id: string;
}

export interface DocumentRow {
  source_id: string;
  file: string;
  hash: string;
  diagnostics: string;
  path: string | null;
  digest: string | null;
  meta: string | null;
  body: string | null;
  is_guide: boolean | number;
  aliases: string | null;
  stable_id: string | null;
  lastmod: string | null;
  revision: number | null;
  guide_id: string | null;
  text_digest: string | null;
  image_targets: string | null;
  shown_files: string | null;
}

/** A document with when the text of its guide changed. */
export type DatedDocumentRow = Pick<
  DocumentRow,
  'source_id' | 'file' | 'diagnostics' | 'meta' | 'guide_id'
> &
  Pick<GuideRow, 'changed_at' | 'created_at'> & {
    /** By the present rule. */
    present_digest: string | null;
  };

export interface AssetRow {
  source_id: string;
  file: string;
  path: string;
  hash: string;
  content_type: string;
  data: Buffer;
}

export interface RenderRow {
  path: string;
  digest: string;
  resolution: string;
  renderer: string;
  html: string;
  headings: string;
  text: string;
  plain_since: DatabaseTime | null;
}
