import { toDate, toFlag } from '../columns';
import { AttestationRow } from '../rows';
import {
  Attestation,
  AttestationDraft,
  AttestationRecord,
  Writer,
} from './types';

/** An attestation with the digest that its text has by the present rule. */
export type ReadAttestation = AttestationRow & {
  present_digest?: string | null;
};

/** What is known of a record when it is appended; its place in the order is worked out then. */
export type RecordColumns = Omit<
  AttestationRow,
  'id' | 'team_ref' | 'guide_id' | 'seq' | 'created_at' | 'previous_id'
>;

/** An attestation as it is written. */
export function toColumns(
  attestation: AttestationDraft & Partial<Attestation>,
): Omit<RecordColumns, 'kind' | 'base_version'> {
  return {
    ...noColumns,
    ...writerColumns(attestation),
    outcome: attestation.outcome,
    comment: attestation.comment ?? null,
    until_day: attestation.until ?? null,
    digest: attestation.digest ?? null,
    revision: attestation.revision ?? null,
    opened: attestation.opened ?? null,
    section_series: attestation.section?.series ?? null,
    section_title: attestation.section?.title ?? null,
    source_id: attestation.source ?? null,
    inherited_from: attestation.inheritedFrom ?? null,
  };
}

/** A record that says nothing itself, as an undo. */
export function toEmptyColumns(
  writer: Writer,
): Omit<RecordColumns, 'kind' | 'base_version'> {
  return { ...noColumns, ...writerColumns(writer) };
}

/** An attestation as it was written. */
export function toAttestation(row: ReadAttestation): Attestation {
  return { ...toSaid(row), outcome: row.outcome ?? 'reviewed' };
}

/**
 * A record of the history.
 *
 * @param row - with what an undo restored in place of what it said
 */
export function toRecord(row: ReadAttestation): AttestationRecord {
  return {
    ...toSaid(row),
    id: row.id,
    kind: row.kind,
    outcome: row.outcome ?? undefined,
    appendedAt: toDate(row.created_at),
    transferredBy: row.transferred_by ?? undefined,
    transferredByName: row.transferred_by_name ?? undefined,
  };
}

/** When somebody attested, also where a team inherited it later. */
export function attestedAt(row: AttestationRow): Date {
  return toDate(row.attested_at ?? row.created_at);
}

function toSaid(row: ReadAttestation): Omit<Attestation, 'outcome'> {
  const { section_series: series, section_title: title } = row;
  return {
    comment: row.comment ?? undefined,
    until: row.until_day ?? undefined,
    digest: row.digest ?? undefined,
    presentDigest: row.present_digest ?? row.digest ?? undefined,
    revision: row.revision ?? undefined,
    opened: toFlag(row.opened),
    section: series !== null && title !== null ? { series, title } : undefined,
    source: row.source_id ?? undefined,
    userRef: row.user_ref,
    userName: row.user_name,
    capacity: row.capacity,
    channel: row.channel,
    at: attestedAt(row),
    inheritedFrom: row.inherited_from ?? undefined,
  };
}

function writerColumns(writer: Writer) {
  return {
    user_ref: writer.userRef,
    user_name: writer.userName,
    capacity: writer.capacity,
    channel: writer.channel,
  };
}

const noColumns = {
  outcome: null,
  comment: null,
  until_day: null,
  digest: null,
  revision: null,
  opened: null,
  section_series: null,
  section_title: null,
  source_id: null,
  inherited_from: null,
  attested_at: null,
  transferred_by: null,
  transferred_by_name: null,
};
