import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import request from 'supertest';
import { smallContent } from '../__testUtils__/content';
import { testDatabases } from '../__testUtils__/databases';
import { otherTeam, team } from '../__testUtils__/people';
import { path, startReviews } from '../__testUtils__/startReviews';
import { DatabasePersonStore } from '../store/people/DatabasePersonStore';

// The command is a process of its own, on a machine that may be busy with others.
jest.setTimeout(60_000);

const ana = 'user:default/ana';
const pseudonym = {
  ref: 'user:default/former-0a1b2c3d',
  name: 'Former member',
};

describe('pseudonymise', () => {
  const content = createMockDirectory({ content: smallContent });
  const databases = testDatabases();

  /** Every value of every table of the plugin. */
  async function everything(knex: Knex): Promise<string> {
    const isPostgres = knex.client.config.client === 'pg';
    const tables: { name: string }[] = isPostgres
      ? await knex('pg_tables')
          .where({ schemaname: 'public' })
          .select({ name: 'tablename' })
      : await knex('sqlite_master').where({ type: 'table' }).select('name');
    const rows = await Promise.all(tables.map(({ name }) => knex(name)));
    return JSON.stringify(rows);
  }

  it.each(databases.eachSupportedId())(
    'leaves no trace of a person but in their comments, and reviews go on, on %s',
    async id => {
      const knex = await databases.init(id);
      const { server, get, attest, undo } = await startReviews({
        knex,
        content,
      });
      await attest('ana', undefined, { comment: 'Says Ana' });
      await undo('ana', 1);
      await attest('ana', 2);
      await attest('ana', undefined, {}, { team, path: '/guides/calico' });
      await attest('out', undefined, {}, { team: otherTeam, path });
      await knex('manual_links').insert({
        entity_ref: 'component:default/shop',
        link_key: 'x',
        note: null,
        user_ref: 'user:default/Ana',
        user_name: 'Ana Lopes',
        created_at: new Date(),
      });
      await knex('attestations')
        .where({ team_ref: otherTeam })
        .update({ transferred_by: ana, transferred_by_name: 'Ana Lopes' });

      await knex('reminders').insert({
        team_ref: otherTeam,
        series: '/series/platform',
        day: '2026-11-26',
        id: 'x',
        user_ref: 'user:default/Ana',
        user_name: 'Ana Lopes',
        open: 3,
        created_at: new Date(),
      });
      await knex('feedback_sent').insert({
        user_ref: ana,
        day: '2026-11-26',
        number: 1,
        id: 'x',
      });

      const persons = new DatabasePersonStore(knex);
      const found = { attestations: 5, links: 1, reminders: 1, comments: 1 };
      expect(await persons.count({ ref: ana })).toEqual(found);
      expect(await persons.replace({ ref: ana, pseudonym })).toEqual(found);

      expect(await everything(knex)).not.toMatch(/default\/ana|Lopes/i);
      expect(await persons.isTaken(pseudonym)).toBe(true);
      const history = await get(`/reviews/history?team=${team}&path=${path}`);
      expect(history.body.items).toMatchObject([
        { kind: 'attest', by: pseudonym.ref, byName: pseudonym.name },
        { kind: 'undo', by: pseudonym.ref },
        { kind: 'attest', by: pseudonym.ref, comment: 'Says Ana' },
      ]);
      const others = await get(
        `/reviews/history?team=${otherTeam}&path=${path}`,
      );
      expect(others.body.items).toMatchObject([{ by: 'user:default/out' }]);
      // What ana sent before and sends again is nobody's repeated request any more.
      const again = await attest('ana', 2);
      expect(again.status).toBe(412);
      expect((await attest('ana', 3)).status).toBe(200);
      const mine = await request(server)
        .get('/api/learning-paths/reviews')
        .query({ team, path })
        .set('Authorization', mockCredentials.user.header(ana));
      expect(mine.body).toMatchObject({ version: 4, reviewedBy: ana });
    },
  );

  describe('as a program', () => {
    const folder = createMockDirectory();
    const run = async (...args: string[]) => {
      const program = spawn(
        process.execPath,
        [
          resolve(__dirname, '../../bin/learning-paths-pseudonymise'),
          '--config',
          folder.resolve('app-config.yaml'),
          ...args,
        ],
        // As on a server: nothing of what tests set.
        { cwd: folder.path, env: { PATH: process.env.PATH } },
      );
      const exit = once(program, 'exit');
      const [stdout, stderr, [code]] = await Promise.all([
        text(program.stdout),
        text(program.stderr),
        exit,
      ]);
      return { code, stdout, stderr };
    };
    const open = () =>
      knexFactory({
        client: 'better-sqlite3',
        connection: { filename: folder.resolve('data/learning-paths.sqlite') },
        useNullAsDefault: true,
      });

    it('finds the database by the configuration, tells first, and then replaces', async () => {
      folder.setContent({
        data: {},
        'app-config.yaml':
          'backend:\n  database:\n    client: better-sqlite3\n    connection: { directory: ./data }\n',
      });
      let knex = open();
      const { attest, shutDown } = await startReviews({ knex, content });
      await attest('ana', undefined, { comment: 'So be it' });
      await shutDown();
      await knex.destroy();

      const dry = await run(ana, '--dry-run');
      expect(dry).toEqual({
        code: 0,
        stdout: `Would replace '${ana}' in 1 record of reviews and 0 links.\nComments stay as people wrote them: 1 among these; look whether any names somebody.\n`,
        stderr: '',
      });
      knex = open();
      const rows = () => knex('attestations').select('user_ref', 'user_name');
      expect(await rows()).toEqual([{ user_ref: ana, user_name: 'Ana Lopes' }]);
      await knex.destroy();

      const real = await run(ana);
      expect(real.code).toBe(0);
      const [, ref] =
        /by '(user:default\/former-[0-9a-f]{8})'/.exec(real.stdout) ?? [];
      knex = open();
      expect(await rows()).toEqual([
        { user_ref: ref, user_name: 'Former member' },
      ]);
      await knex.destroy();
      expect(await run(ana)).toMatchObject({
        code: 1,
        stderr: `No record names '${ana}'; nothing to replace.\n`,
      });
    });

    it('refuses what is no person, and a database without its tables', async () => {
      folder.setContent({
        'app-config.yaml':
          "backend:\n  database:\n    client: better-sqlite3\n    connection: ':memory:'\n",
      });
      const group = await run('group:default/platform');
      expect(group).toMatchObject({ code: 2, stdout: '' });
      expect(group.stderr).toContain('user:default/ana');
      const empty = await run(ana);
      expect(empty).toMatchObject({ code: 2, stdout: '' });
      expect(empty.stderr).toContain("no table 'attestations'");
    });
  });
});
