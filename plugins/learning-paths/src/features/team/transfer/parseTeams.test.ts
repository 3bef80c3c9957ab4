import { MOST_TEAMS, parseTeams } from './parseTeams';

const TO = 'group:default/storage';

describe('the teams of a transfer', () => {
  it('may stand apart by lines, blanks and commas, and be named shortly', () => {
    expect(
      parseTeams(
        [' Disk-Squad, group:default/disk-squad\ngroup:ops/tape '],
        TO,
      ),
    ).toEqual({
      kind: 'teams',
      teams: ['group:default/disk-squad', 'group:ops/tape'],
    });
  });

  it.each([
    ['', { kind: 'needed' }],
    [' \n', { kind: 'needed' }],
    ['user:default/ana', { kind: 'invalid', ref: 'user:default/ana' }],
    ['disk :::', { kind: 'invalid', ref: ':::' }],
    ['disk\nSTORAGE', { kind: 'itself' }],
    [
      Array.from({ length: MOST_TEAMS + 1 }, (_, index) => `t${index}`).join(),
      { kind: 'tooMany' },
    ],
  ])('are refused: %j', (text, problem) => {
    expect(parseTeams([text], TO)).toEqual(problem);
  });
});
