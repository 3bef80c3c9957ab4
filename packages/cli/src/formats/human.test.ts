import {
  diagnosticOf,
  hostileText,
  withoutColours,
  reportOf,
} from '../__testUtils__/reports';
import { runMain } from '../__testUtils__/programs';
import { faultyFiles, folderOf, removeFolders } from '../__testUtils__/folders';
import { formatHuman } from './human';

// Threads start slowly on a machine that is busy with others.
jest.setTimeout(60_000);

afterAll(removeFolders);

describe('the human format', () => {
  it('puts an empty line between files only', () => {
    const text = formatHuman(
      reportOf([
        diagnosticOf(),
        diagnosticOf({ line: 4, hint: undefined }),
        diagnosticOf({ file: 'b.md', line: undefined, column: undefined }),
      ]),
      withoutColours,
    );
    expect(text).toBe(
      [
        'guides/a.md:3:7 warning broken-link The link leads to nothing.',
        '    Check the path.',
        'guides/a.md:4:7 warning broken-link The link leads to nothing.',
        '',
        'b.md warning broken-link The link leads to nothing.',
        '    Check the path.',
        '',
        '0 errors, 3 warnings, 0 infos in 2 files',
        '',
      ].join('\n'),
    );
  });

  it('says that infos were counted but are not shown', () => {
    const report = reportOf([], {
      counts: { error: 1, warning: 1, info: 1 },
      quiet: true,
      files: 1,
    });
    expect(formatHuman(report, withoutColours)).toBe(
      '1 error, 1 warning, 1 info (not shown) in 1 file\n',
    );
  });

  it('lets no author move the cursor or speak to a CI system', () => {
    const text = formatHuman(
      reportOf([
        diagnosticOf({
          file: hostileText,
          code: hostileText,
          message: hostileText,
          hint: hostileText,
        }),
        diagnosticOf({ file: '::set-env name=A::b.md' }),
        diagnosticOf({ file: ' ::stop-commands::x.md' }),
      ]),
      withoutColours,
    );
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202e\u2028]/u);
    expect(text).not.toMatch(/^[ \t]*::/m);
    expect(text).not.toMatch(/##\w*\[/);
  });

  it('has colours on a terminal only, and none where NO_COLOR is set', async () => {
    const folder = folderOf(faultyFiles);
    const escape = '\u001b[31m';
    const check = async (isTTY: boolean, env: { [name: string]: string }) =>
      (await runMain(['check', folder], { isTTY, env })).stdout;
    expect(await check(true, {})).toContain(`${escape}error`);
    expect(await check(true, { NO_COLOR: '' })).toContain(escape);
    expect(await check(true, { NO_COLOR: '1' })).not.toContain(escape);
    expect(await check(true, { TERM: 'dumb' })).not.toContain(escape);
    expect(await check(false, {})).not.toContain(escape);
  });
});
