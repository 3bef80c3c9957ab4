import { DatabaseTime } from '../columns';

/** Tables of links, as knex sees them. */
export interface EntityIndexRow {
  id: number;
  version: number;
}

export interface EntityRow {
  entity_ref: string;
  id: string;
  kind: string;
  owner_ref: string | null;
  system_ref: string | null;
  search: string;
  hash: string;
}

export interface EntityScopeRow {
  entity_ref: string;
  scope_ref: string;
  distance: number;
}

export interface EntityLinkRow {
  entity_ref: string;
  link_key: string;
}

export interface ManualLinkRow {
  entity_ref: string;
  link_key: string;
  note: string | null;
  user_ref: string;
  user_name: string;
  created_at: DatabaseTime;
}
