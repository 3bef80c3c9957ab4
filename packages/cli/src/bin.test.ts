import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  cleanFiles,
  faultyFiles,
  folderOf,
  guide,
  removeFolders,
} from './__testUtils__/folders';
import { runBin } from './__testUtils__/programs';

// A process a test, on a machine that may be busy with others.
jest.setTimeout(60_000);

afterAll(removeFolders);

describe('learning-paths as a program of its own', () => {
  it('exits with 0 when the content is clean, and says what it read', async () => {
    const run = await runBin(['check', folderOf(cleanFiles)]);
    expect(run).toEqual({
      code: 0,
      stdout: '0 errors, 0 warnings, 0 infos in 3 files\n',
      stderr: '',
    });
  });

  it('exits with 1 on an error, and says where, what and what to do', async () => {
    const cwd = folderOf(
      Object.fromEntries(
        Object.entries(faultyFiles).map(([file, text]) => [
          `content/${file}`,
          text,
        ]),
      ),
    );
    const run = await runBin(['check', 'content'], { cwd });
    expect(run.code).toBe(1);
    expect(run.stderr).toBe('');
    expect(run.stdout).toBe(
      [
        'content/guides/a.md:5:16 warning broken-link The link "./nothing.md" leads to nothing, so only its text is shown.',
        '    Check the path; a moved document can keep its old path as an alias.',
        '',
        'content/guides/orphan.md info orphan-guide The guide is in no series, so readers find it by search and links only.',
        '    Name it as the source of a step, or leave it if that is meant.',
        '',
        'content/series/start.md:5:5 error unresolved-source The source "/guides/gone" leads to no document, so the step is shown as missing.',
        '    Check the path, or declare the old path as an alias of the moved guide.',
        '',
        '1 error, 1 warning, 1 info in 3 files',
        '',
      ].join('\n'),
    );
  });

  it('exits with 1 when there are more warnings than allowed', async () => {
    const folder = folderOf({ 'a.md': guide('A', '[x](./nothing.md)') });
    const allowed = await runBin(['check', folder, '--max-warnings', '1']);
    expect(allowed.code).toBe(0);
    const refused = await runBin(['check', folder, '--max-warnings=0']);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toBe(
      'learning-paths: 1 warning; --max-warnings allows 0.\n',
    );
  });

  it('exits with 2 on wrong usage and on a folder that is not there', async () => {
    const wrong = await runBin(['check', '--formt', 'json', '.']);
    expect(wrong).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'learning-paths: unknown option \'--formt\' (Did you mean --format?)\nRun "learning-paths check --help" for usage.\n',
    });
    const absent = await runBin(['check', 'nowhere']);
    expect(absent.code).toBe(2);
    expect(absent.stdout).toBe('');
    expect(absent.stderr).toContain(
      "The folder 'nowhere' cannot be read: it does not exist.",
    );
  });

  it('writes JSON to a pipe whole, however long', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [
        `guides/${index}.md`,
        guide(`Guide ${index}`, '[x](./nothing.md) '.repeat(10)),
      ]),
    );
    const run = await runBin(['check', folderOf(files), '--format', 'json']);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout).diagnostics).toHaveLength(4400);
  });

  it('keeps the report and its exit code apart with --output', async () => {
    const cwd = folderOf(faultyFiles);
    const args = ['check', '.', '--format', 'sarif', '--output', 'out.sarif'];
    const run = await runBin(args, { cwd });
    expect(run).toEqual({
      code: 1,
      stdout:
        '1 error, 1 warning, 1 info in 3 files; the report is in out.sarif\n',
      stderr: '',
    });
    const report = JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8'));
    expect(report.runs[0].results).toHaveLength(3);
  });

  it('prints its version', async () => {
    const { version } = JSON.parse(
      readFileSync(join(__dirname, '../package.json'), 'utf8'),
    );
    const run = await runBin(['--version']);
    expect(run).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('previews the paths', async () => {
    const run = await runBin(['preview', folderOf(cleanFiles)]);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('1 A (1 min) → /guides/a');
  });
});

// Root may read everything, so a process of root's gives its rights up first; it must
// then still be able to reach the command, which a private folder above prevents.
const uid = process.getuid?.() === 0 ? 65534 : undefined;
const canGiveUpRights =
  process.platform !== 'win32' &&
  spawnSync(
    process.execPath,
    [
      '--eval',
      'require("node:fs").accessSync(process.argv[1])',
      join(__dirname, '../bin/learning-paths'),
    ],
    { uid },
  ).status === 0;
if (!canGiveUpRights) {
  process.stderr.write(
    'Skipped: files that may not be read; a process without rights cannot reach the command here\n',
  );
}

(canGiveUpRights ? describe : describe.skip)(
  'files that may not be read',
  () => {
    it('are errors, and the rest is checked', async () => {
      const folder = folderOf({
        ...cleanFiles,
        'guides/secret.md': guide('Secret'),
        'images/secret.png': 'x',
        'closed/a.md': guide('A'),
      });
      chmodSync(folder, 0o755);
      chmodSync(join(folder, 'guides/secret.md'), 0);
      chmodSync(join(folder, 'images/secret.png'), 0);
      chmodSync(join(folder, 'closed'), 0);
      const run = await runBin(['check', folder], { uid });
      chmodSync(join(folder, 'closed'), 0o755);
      expect(run.stderr).toBe('');
      expect(run.stdout.split('\n').filter(line => /^\S/.test(line))).toEqual([
        'closed error file-unreadable The folder cannot be read: permission denied.',
        'guides/secret.md error file-unreadable The file cannot be read: permission denied.',
        'images/secret.png error file-unreadable The file cannot be read: permission denied.',
        '3 errors, 0 warnings, 0 infos in 4 files',
      ]);
      expect(run.code).toBe(1);
    });

    it('end the run where it is the folder itself', async () => {
      const folder = folderOf({});
      chmodSync(folder, 0);
      const run = await runBin(['check', folder], { uid });
      expect(run.code).toBe(2);
      expect(run.stderr).toContain('cannot be read: permission denied.');
    });
  },
);
