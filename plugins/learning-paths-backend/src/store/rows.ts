import {
  ReviewCapacity,
  ReviewChannel,
  ReviewOutcome,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { DatabaseTime } from './columns';

/** Tables that several rooms read, as knex sees them. */
export interface SnapshotRow {
  id: number;
  epoch: string;
  number: number;
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

export interface DigestSuccessorRow {
  guide_id: string;
  digest: string;
  successor: string;
}

export interface DigestFilesRow {
  digest: string;
  files: string;
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
