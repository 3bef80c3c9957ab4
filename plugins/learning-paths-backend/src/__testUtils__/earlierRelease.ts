import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { normalisedAs, parseDocument } from '@learning-paths/content';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { sha256 } from '../util/sha256';

const directory = resolvePackagePath(
  '@learning-paths/backstage-plugin-learning-paths-backend',
  'migrations',
);

/** The migrations of the last release whose digests were `n1`. */
const migrations = [
  '01_content',
  '02_reviews',
  '03_review_extras',
  '04_text_history',
  '05_outside_guides',
  '06_links',
  '07_notifications',
  '08_evidence',
  '09_text_origins',
];

const then = new Date('2026-10-01T10:00:00Z');

/**
 * A database as the release before the digests `n2` left it, row by row: documents and
 * images of the source `docs`, and reviews of one team.
 */
export async function leaveEarlierRelease(options: {
  knex: Knex;
  documents: Record<string, string>;
  images: Record<string, string>;
  team: string;
  /** By path: the file's text that the team attested to. */
  reviews: Record<string, string>;
}): Promise<{ digests: Map<string, string>; at: Date }> {
  const { knex, documents, images, team, reviews } = options;
  for (const name of migrations) {
    await knex.migrate.up({ directory, name: `20261122_${name}.js` });
  }
  await knex('snapshot').update({ number: 1 });
  await knex('sources').insert({
    id: 'docs',
    version: 1,
    // Renderer, limits, type, target, mount, order of the sources.
    fingerprint: JSON.stringify(['3', {}, 'file', 'docs', '', ['docs']]),
    diagnostics: '[]',
    last_attempt: then,
    last_success: then,
  });
  for (const [file, data] of Object.entries(images)) {
    await knex('assets').insert({
      source_id: 'docs',
      file,
      path: `/${file}`,
      hash: sha256(data),
      content_type: 'image/png',
      data: Buffer.from(data),
    });
  }
  const digests = new Map<string, string>();
  for (const [file, content] of Object.entries(documents)) {
    const facts = factsOf(file, content);
    const { body, ...meta } = facts;
    const isGuide = !facts.draft && !facts.structure;
    const guideId = randomUUID();
    const { path, digest } = facts;
    if (isGuide) {
      digests.set(path, digest);
      await knex('guides').insert({
        guide_id: guideId,
        digest,
        changed_at: then,
        created_at: then,
        revision: facts.revision ?? null,
      });
      await knex('guide_refs').insert({
        ref: path,
        guide_id: guideId,
        is_current: true,
        since: then,
      });
      await knex('guide_texts').insert({
        guide_id: guideId,
        digest,
        revision: facts.revision ?? null,
        changed_at: then,
        since: then,
      });
    }
    await knex('documents').insert({
      source_id: 'docs',
      file,
      hash: sha256(content),
      diagnostics: '[]',
      path,
      digest,
      meta: JSON.stringify(meta),
      body,
      is_guide: isGuide,
      aliases: JSON.stringify(facts.aliases),
      revision: facts.revision ?? null,
      guide_id: isGuide ? guideId : null,
    });
    if (isGuide && reviews[path] !== undefined) {
      await review({ knex, team, guideId, text: factsOf(file, reviews[path]) });
    }
  }
  return { digests, at: then };
}

function factsOf(file: string, content: string) {
  const { document } = parseDocument({
    source: 'docs',
    file,
    content: Buffer.from(content),
  });
  if (!document) {
    throw new Error(`${file} is no document`);
  }
  const { textDigest, imageTargets, formerDigest, ...facts } = document;
  return { ...facts, digest: formerDigest };
}

async function review(options: {
  knex: Knex;
  team: string;
  guideId: string;
  text: ReturnType<typeof factsOf>;
}): Promise<void> {
  const { knex, team, guideId, text } = options;
  const { title, digest, revision } = text;
  const body = normalisedAs(digest, text.body);
  await knex('texts')
    .insert({ digest, title, body, created_at: then })
    .onConflict('digest')
    .ignore();
  const id = randomUUID();
  await knex('attestations').insert({
    id,
    team_ref: team,
    guide_id: guideId,
    seq: 1,
    kind: 'attest',
    outcome: 'reviewed',
    digest,
    revision: revision ?? null,
    user_ref: 'user:default/ana',
    user_name: 'Ana Lopes',
    capacity: 'member',
    channel: 'ui',
    created_at: then,
  });
  await knex('reviews').insert({
    team_ref: team,
    guide_id: guideId,
    version: 1,
    attestation_id: id,
    updated_at: then,
  });
}
