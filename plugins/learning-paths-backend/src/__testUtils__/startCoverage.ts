import { createMockDirectory } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { smallContent } from './content';
import { organisation } from './organisation';
import { as, otherTeam, team } from './people';
import { startReviews } from './startReviews';

export const storage = '/guides/storage';
export const calico = '/guides/calico';
/** A team with a name that a spreadsheet would run, above what is above it. */
export const loop = 'group:default/loop-b';

/** A second series, for one team only, that shares a guide with the first. */
export const twoSeries = {
  ...smallContent,
  series: {
    ...smallContent.series,
    'day-two.md': [
      '---',
      'title: Day two',
      'audience: { metadata.name: payments-team }',
      'structure:',
      '  - source: /guides/storage',
      '    title: Storage again',
      '  - source: /guides/backups',
      '    title: Backups',
      '---',
      '',
    ].join('\n'),
  },
  guides: {
    ...smallContent.guides,
    'backups.md':
      '---\ntitle: Backups\nrevision: 202611221530\n---\nEvery night.\n',
  },
};

/** Starts the plugin in an organisation in which two teams attested to two guides each. */
export async function startCoverage(options: {
  content: ReturnType<typeof createMockDirectory>;
  knex: Knex;
}) {
  options.content.setContent(twoSeries);
  const backend = await startReviews({ ...options, features: organisation() });
  const { attest } = backend;
  await attest('ana', undefined, {}, { team, path: storage });
  await attest(
    'sam',
    undefined,
    { outcome: 'exception', comment: 'VXLAN', until: '2999-01-01' },
    { team, path: calico },
  );
  await attest('out', undefined, {}, { team: otherTeam, path: storage });
  const backups = { team: otherTeam, path: '/guides/backups' };
  await attest('out', undefined, {}, backups);
  const coverage = async (query = '', who = 'ana') => {
    const { status, body } = await backend.get(`/coverage${query}`, as(who));
    return { ...body, status };
  };
  const row = async (ref: string, query = '') =>
    (await coverage(query)).items.find(
      (item: { team: string }) => item.team === ref,
    );
  return { ...backend, coverage, row };
}
