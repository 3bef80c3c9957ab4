import { testDatabases } from '../__testUtils__/databases';
import { TeamFilter, whereTeam } from './teamFilter';

jest.setTimeout(60_000);

const of = (...teams: string[]): TeamFilter => ({ teams });

describe('team filters', () => {
  const databases = testDatabases();

  it.each(databases.eachSupportedId())(
    'let through the same teams as their words say, and never more, on %s',
    async id => {
      const knex = await databases.init(id);
      await knex.schema.createTable('t', table => table.string('team'));
      await knex('t').insert(['a', 'b', 'c'].map(team => ({ team })));
      const found = async (filter: TeamFilter) => {
        const rows = await whereTeam(
          knex('t').whereNot('team', 'c').orderBy('team'),
          'team',
          filter,
        );
        return rows.map(({ team }: { team: string }) => team).join('');
      };
      expect(await found({ allOf: [] })).toBe('ab');
      expect(await found({ anyOf: [] })).toBe('');
      expect(await found(of())).toBe('');
      expect(await found(of('a', 'c'))).toBe('a');
      expect(await found({ not: of('a') })).toBe('b');
      expect(await found({ not: of() })).toBe('ab');
      expect(await found({ not: { allOf: [] } })).toBe('');
      expect(await found({ anyOf: [of('a'), of('b')] })).toBe('ab');
      expect(await found({ allOf: [of('a', 'b'), { not: of('b') }] })).toBe(
        'a',
      );
      expect(await found({ anyOf: [{ allOf: [of('a'), of('b')] }] })).toBe('');
      // Nothing of a filter may reach beyond the rest of the query.
      expect(await found({ anyOf: [of('b'), of('c')] })).toBe('b');
    },
  );
});
