import { ConflictError } from '@backstage/errors';
import { ShownFile } from '@learning-paths/content';
import { Knex } from 'knex';
import { applyIdentities } from './applyIdentities';
import { applyAssets, applyDocuments, documentRows } from './applyChange';
import { applyExternalPages } from './applyExternalPages';
import { chunks } from '../../util/chunks';
import { presentDigestOf } from '../digestSuccessors';
import { readDocuments } from './documentRows';
import { loadHealth } from './loadHealth';
import { parseSnapshot, readSnapshot } from './loadSnapshot';
import { GuideRefRow } from '../rows';
import { AssetRow, DocumentRow, KnownSourceRow, SourceRow } from './rows';
import { SnapshotRow } from '../rows';
import {
  ContentStore,
  SnapshotVersion,
  SourceHealth,
  SourceState,
  StoredSnapshot,
  CommitOptions,
} from './types';

/** Keeps content in the plugin's database. */
export class DatabaseContentStore implements ContentStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async currentVersion(): Promise<SnapshotVersion> {
    const row = await this.#knex<SnapshotRow>('snapshot')
      .where({ id: 1 })
      .first('epoch', 'number');
    if (!row) {
      throw new Error(
        'The table "snapshot" has no row; the migrations of learning-paths did not run to their end',
      );
    }
    return { epoch: row.epoch, number: row.number };
  }

  async loadSnapshot(options: {
    sourceOrder: string[];
  }): Promise<StoredSnapshot> {
    // Documents, assets and diagnostics of one moment; SQLite has a single
    // connection, so any transaction there sees one moment.
    const isPostgres = this.#knex.client.config.client === 'pg';
    const raw = await this.#knex.transaction(
      tx => readSnapshot({ tx, ...options, version: () => this.#version(tx) }),
      isPostgres ? { isolationLevel: 'repeatable read' } : undefined,
    );
    return parseSnapshot(raw, options);
  }

  async loadBody(options: {
    source: string;
    file: string;
    digest: string;
  }): Promise<string | undefined> {
    const row = await this.#document(options).first('body');
    return row?.body ?? undefined;
  }

  async loadShownFiles(options: {
    source: string;
    file: string;
    digest: string;
  }): Promise<ShownFile[]> {
    const row = await this.#document(options).first('shown_files');
    return JSON.parse(row?.shown_files ?? '[]');
  }

  async loadAsset(options: { source: string; file: string }) {
    const row = await this.#knex<AssetRow>('assets')
      .where({ source_id: options.source, file: options.file })
      .first('content_type', 'data', 'hash');
    return (
      row && {
        contentType: row.content_type,
        data: row.data,
        hash: row.hash,
      }
    );
  }

  async findCurrentPath(options: { ref: string }): Promise<string | undefined> {
    const row = await this.#knex<GuideRefRow>('guide_refs as former')
      .join('guides', 'guides.guide_id', 'former.guide_id')
      .join('guide_refs as now', join =>
        join
          .on(
            'now.guide_id',
            this.#knex.raw('coalesce(guides.merged_into, guides.guide_id)'),
          )
          .andOnVal('now.is_current', true),
      )
      .where('former.ref', options.ref)
      .where('former.is_current', false)
      .orderBy('former.since', 'desc')
      .first<{ ref: string } | undefined>('now.ref as ref');
    return row?.ref;
  }

  async loadSource(options: { sourceId: string }): Promise<SourceState> {
    const { sourceId } = options;
    const row = await this.#knex<SourceRow>('sources')
      .where({ id: sourceId })
      .first();
    // In pages, for thousands of rows at once hold everybody up.
    const documents = await readDocuments<DocumentRow>(this.#knex, {
      sourceIds: [sourceId],
      columns: [
        'd.hash',
        'd.path',
        'd.digest',
        'd.text_digest',
        'd.image_targets',
        'd.shown_files',
      ],
    });
    const assets = await this.#knex<AssetRow>('assets')
      .where({ source_id: sourceId })
      .select('file', 'hash');
    return {
      version: row?.version ?? 0,
      fingerprint: row?.fingerprint ?? undefined,
      etag: row?.etag ?? undefined,
      hashes: new Map(
        [...documents, ...assets].map(({ file, hash }) => [file, hash]),
      ),
      texts: new Map(
        documents.flatMap(({ file, path, digest, ...parts }) =>
          path === null || digest === null
            ? []
            : [
                [
                  file,
                  {
                    path,
                    digest,
                    textDigest: parts.text_digest ?? undefined,
                    imageTargets: JSON.parse(parts.image_targets ?? '[]'),
                    shown: JSON.parse(parts.shown_files ?? '[]'),
                  },
                ],
              ],
        ),
      ),
      diagnostics: JSON.parse(row?.diagnostics ?? '[]'),
    };
  }

  async commit({
    change,
    sourceOrder,
    identify,
  }: CommitOptions): Promise<void> {
    // Before the transaction, which others wait for.
    const rows = await documentRows(change);
    await this.#knex.transaction(async tx => {
      // First of all, since the row's lock puts commits of all replicas in a queue.
      await tx<SnapshotRow>('snapshot')
        .where({ id: 1 })
        .update({ number: tx.raw('number + 1') });
      const stored = await tx<SourceRow>('sources')
        .where({ id: change.sourceId })
        .first('version');
      if ((stored?.version ?? 0) !== change.baseVersion) {
        throw new ConflictError(
          `The content source '${change.sourceId}' was refreshed by someone else at the same time; read it again`,
        );
      }
      await applyDocuments(tx, change, rows);
      await applyAssets(tx, change);
      await applyIdentities(tx, { sourceOrder, identify, change });
      await applyExternalPages(tx, { sourceOrder });
      await tx<SourceRow>('sources')
        .insert({
          id: change.sourceId,
          version: change.baseVersion + 1,
          fingerprint: change.fingerprint,
          etag: change.etag ?? null,
          diagnostics: JSON.stringify(change.diagnostics),
          ...succeededNow(),
        })
        .onConflict('id')
        .merge();
    });
  }

  async recordUnchanged(options: { sourceId: string }): Promise<void> {
    await this.#knex<SourceRow>('sources')
      .where({ id: options.sourceId })
      .update(succeededNow());
  }

  async recordFailure(options: {
    sourceId: string;
    error: string;
  }): Promise<void> {
    const now = new Date();
    await this.#knex<SourceRow>('sources')
      .insert({
        id: options.sourceId,
        version: 0,
        diagnostics: '[]',
        last_attempt: now,
        failing_since: now,
        last_error: options.error,
      })
      .onConflict('id')
      .merge({
        last_attempt: now,
        failing_since: this.#knex.raw('coalesce(sources.failing_since, ?)', [
          now,
        ]),
        last_error: options.error,
      });
  }

  async listKnownSources(): Promise<Set<string>> {
    return new Set(
      await this.#knex<KnownSourceRow>('known_sources').pluck('id'),
    );
  }

  async retainSources(options: {
    sourceIds: string[];
    formerIds?: string[];
  }): Promise<void> {
    const { sourceIds, formerIds = [] } = options;
    await this.#knex.transaction(async tx => {
      for (const some of chunks([...new Set([...sourceIds, ...formerIds])])) {
        await tx<KnownSourceRow>('known_sources')
          .insert(some.map(id => ({ id })))
          .onConflict('id')
          .ignore();
      }
      const gone = await tx<SourceRow>('sources')
        .whereNotIn('id', sourceIds)
        .pluck('id');
      if (gone.length === 0) {
        return;
      }
      await tx<SnapshotRow>('snapshot')
        .where({ id: 1 })
        .update({ number: tx.raw('number + 1') });
      await tx('documents').whereIn('source_id', gone).delete();
      await tx('assets').whereIn('source_id', gone).delete();
      await tx('sources').whereIn('id', gone).delete();
      await applyExternalPages(tx, { sourceOrder: sourceIds });
    });
  }

  async listSources(): Promise<SourceHealth[]> {
    return loadHealth(this.#knex);
  }

  #document(options: { source: string; file: string; digest: string }) {
    return this.#knex<DocumentRow>('documents')
      .where({ source_id: options.source, file: options.file })
      .whereRaw('? = ?', [
        presentDigestOf(this.#knex, 'documents'),
        options.digest,
      ]);
  }

  async #version(tx: Knex.Transaction): Promise<SnapshotVersion> {
    return new DatabaseContentStore(tx).currentVersion();
  }
}

function succeededNow(): Pick<
  SourceRow,
  'last_attempt' | 'last_success' | 'failing_since' | 'last_error'
> {
  const now = new Date();
  return {
    last_attempt: now,
    last_success: now,
    failing_since: null,
    last_error: null,
  };
}
