import {
  ReviewCapacity,
  ReviewChannel,
  ReviewOutcome,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { DatabaseTime } from './columns';
import { PageProblem } from './external/types';

/** Tables of the first migration, as knex sees them. */
export interface SnapshotRow {
  id: number;
  epoch: string;
  number: number;
}

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

export interface GuideRow {
  guide_id: string;
  source_id: string | null;
  stable_id: string | null;
  merged_into: string | null;
  digest: string | null;
  changed_at: DatabaseTime | null;
  created_at: DatabaseTime;
  revision: number | null;
}

export interface GuideTextRow {
  id: number;
  guide_id: string;
  digest: string;
  revision: number | null;
  changed_at: DatabaseTime;
  since: DatabaseTime;
  docs_ref: string | null;
}

export interface GuideRefRow {
  ref: string;
  guide_id: string;
  is_current: boolean | number;
  since: DatabaseTime;
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

export interface DigestSuccessorRow {
  guide_id: string;
  digest: string;
  successor: string;
}

export interface DigestFilesRow {
  digest: string;
  files: string;
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

export interface ExternalPageRow {
  guide_id: string;
  ref: string;
  kind: 'techdocs' | 'external';
  entity_ref: string | null;
  title: string;
  is_live: boolean | number;
  page_title: string | null;
  text: string | null;
  minutes: number | null;
  checked_at: DatabaseTime | null;
  problem_kind: PageProblem['kind'] | null;
  problem: string | null;
}

export interface StepEntityRow {
  entity_ref: string;
  is_unknown: boolean | number;
  checked_at: DatabaseTime | null;
}

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

export interface TextRow {
  digest: string;
  title: string;
  body: string;
  created_at: DatabaseTime;
}

export interface AttestationRow {
  id: string;
  team_ref: string;
  guide_id: string;
  seq: number;
  kind: 'attest' | 'undo' | 'inherit';
  outcome: ReviewOutcome | null;
  comment: string | null;
  until_day: string | null;
  digest: string | null;
  revision: number | null;
  user_ref: string;
  user_name: string;
  capacity: ReviewCapacity;
  channel: ReviewChannel;
  created_at: DatabaseTime;
  base_version: number | null;
  previous_id: string | null;
  section_series: string | null;
  section_title: string | null;
  inherited_from: string | null;
  attested_at: DatabaseTime | null;
  transferred_by: string | null;
  transferred_by_name: string | null;
  source_id: string | null;
  /** SQLite gives a number. */
  opened: boolean | number | null;
}

export interface ReviewRow {
  team_ref: string;
  guide_id: string;
  version: number;
  attestation_id: string | null;
  updated_at: DatabaseTime;
}
