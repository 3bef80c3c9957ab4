import { parseText } from '../__testUtils__/testSupport';
import { readDate } from './dates';

describe('dates of front matter', () => {
  it.each([
    ['2026-04-02', '2026-04-02'],
    ['2024-02-29', '2024-02-29'],
    ['2026-04-02T10:30', '2026-04-02T10:30:00.000Z'],
    ['2026-04-02 10:30:15', '2026-04-02T10:30:15.000Z'],
    ['2026-04-02T10:30:15.123456Z', '2026-04-02T10:30:15.123Z'],
    ['2026-04-02t23:30:00-0500', '2026-04-03T04:30:00.000Z'],
    ['2026-04-02 10:30:00 +02:00', '2026-04-02T08:30:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });

  it.each([
    '2024-13-45',
    '2026-02-30',
    '2025-02-29',
    '0000-00-00',
    '0000-01-01',
    '2026-04-00',
    '2026-04-02T99:99:99',
    '2026-04-02T24:30:00',
    '2026-04-02T10:30:00+99:00',
    '2026-4-2',
    'yesterday',
    '',
  ])('refuses "%s"', text => {
    expect(readDate(text)).toBeUndefined();
  });

  it.each(['lastmod', 'date'])(
    'reports an impossible %s with its line',
    key => {
      const { document, diagnostics } = parseText(
        `---\ntitle: A\n${key}: 2026-02-30\n---\nText.\n`,
      );
      expect(document).not.toHaveProperty(key);
      expect(diagnostics).toMatchObject([
        {
          code: 'field-shape',
          line: 3,
          message: expect.stringContaining('2026-02-30'),
        },
      ]);
    },
  );

  it('reads both from YAML and TOML', () => {
    for (const text of [
      '---\ntitle: A\ndate: 2021-02-24\nlastmod: 2026-04-02T10:00:00Z\n---\n',
      '+++\ntitle = "A"\ndate = 2021-02-24\nlastmod = 2026-04-02T10:00:00Z\n+++\n',
    ]) {
      expect(parseText(text).document).toMatchObject({
        date: '2021-02-24',
        lastmod: '2026-04-02T10:00:00.000Z',
      });
    }
  });
});
