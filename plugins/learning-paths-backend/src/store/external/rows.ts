import { DatabaseTime } from '../columns';
import { PageProblem } from './types';

/** Tables of external pages, as knex sees them. */
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
