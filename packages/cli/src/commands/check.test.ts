import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  cleanFiles,
  faultyFiles,
  folderOf,
  guide,
  removeFolders,
  series,
} from '../__testUtils__/folders';
import { runMain } from '../__testUtils__/programs';

// Threads start slowly on a machine that is busy with others.
jest.setTimeout(60_000);

afterAll(removeFolders);

describe('check', () => {
  it('leaves infos out with --quiet, and counts them', async () => {
    const run = await runMain(['check', folderOf(faultyFiles), '--quiet']);
    expect(run.code).toBe(1);
    expect(run.stdout).not.toContain('orphan-guide');
    expect(run.stdout).toContain('broken-link');
    expect(run.stdout).toContain(
      '1 error, 1 warning, 1 info (not shown) in 3 files\n',
    );
  });

  it('passes infos whatever --max-warnings says', async () => {
    const folder = folderOf({ 'a.md': guide('A') });
    const run = await runMain(['check', folder, '--max-warnings', '0']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
  });

  it('names images of other sites, unless their host is allowed', async () => {
    const folder = folderOf({
      'a.md': guide('A', '![x](https://images.example.com/x.png)'),
    });
    const run = await runMain(['check', folder]);
    expect(run.stdout).toMatch(/a\.md:5:\d+ info remote-image /);
    const host = ['--image-host', 'Images.example.com'];
    const allowed = await runMain(['check', folder, ...host]);
    expect(allowed.stdout).not.toContain('remote-image');
  });

  it('takes several folders as one site, whose files each may show', async () => {
    const folder = folderOf({
      'site/guides/a.md': guide('A', '![x](/images/x.png) [y](./gone.md)'),
      'static/images/x.png': 'x',
      'static/images/b.md': guide('B', '[z](./lost.md)'),
    });
    const alone = await runMain(['check', 'site', '--quiet'], { cwd: folder });
    expect(alone.stdout).toContain('broken-image');
    const args = ['site', 'static:/', '--quiet'];
    const both = await runMain(['check', ...args], { cwd: folder });
    expect(both.stdout).not.toContain('broken-image');
    expect(both.stdout).toMatch(
      /^site\/guides\/a\.md:5:\d+ warning broken-link/m,
    );
    expect(both.stdout).toMatch(
      /^static\/images\/b\.md:5:\d+ warning broken-/m,
    );
    const json = await runMain(['check', ...args, '--format', 'json'], {
      cwd: folder,
    });
    expect(JSON.parse(json.stdout)).toMatchObject({
      directory: 'site',
      directories: ['site', 'static:/'.slice(0, -2)],
      diagnostics: [{ source: 'content' }, { source: 'content-2' }],
    });
  });

  it('says that a folder holds nothing to check', async () => {
    const run = await runMain(['check', folderOf({ 'a.txt': 'x' })]);
    expect(run).toMatchObject({
      code: 0,
      stdout: '0 errors, 0 warnings, 0 infos in 0 files\n',
    });
    expect(run.stderr).toContain('holds no Markdown files');
  });

  it('names files as GitHub sees them, wherever in a repository it runs', async () => {
    const repository = folderOf({
      'docs/content/a.md': guide('A', '[x](./nothing.md)'),
    });
    const options = {
      cwd: join(repository, 'docs'),
      env: { GITHUB_WORKSPACE: repository },
    };
    const args = ['check', 'content', '--quiet'];
    const human = await runMain(args, options);
    expect(human.stdout).toMatch(/^content\/a\.md:5:5 warning /);
    const github = await runMain([...args, '--format', 'github'], options);
    expect(github.stdout).toMatch(
      /^::warning file=docs\/content\/a\.md,line=5,col=5,title=broken-link::/,
    );
    const sarif = await runMain([...args, '--format', 'sarif'], options);
    expect(sarif.stdout).toContain('"uri": "docs/content/a.md"');
  });

  it('carries hostile names and texts safely through each format', async () => {
    const name = '::error::x,y %0A ##[add-path]é\u202e.md';
    const title = 'x\n::error::owned\u001b[2J';
    const folder = folderOf({
      [name]: guide(title, '[%0A::error::](./##[group]x)'),
      's.md': series('##[set-env]', ['::stop-commands::x']),
    });
    const cwd = folder;
    for (const format of ['human', 'github']) {
      const run = await runMain(['check', '.', '--format', format], { cwd });
      expect(run.stdout).toContain('.md');
      for (const line of run.stdout.split('\n')) {
        expect(line).not.toMatch(/##\w*\[|\p{Cc}|\p{Bidi_Control}/u);
        expect(line).not.toMatch(
          format === 'human'
            ? /^\s*::/
            : /^\s*::(?!(error|warning|notice) file=)/,
        );
      }
    }
    const json = await runMain(['check', '.', '--format', 'json'], { cwd });
    const { diagnostics } = JSON.parse(json.stdout);
    expect(diagnostics.map(({ file }: { file: string }) => file)).toContain(
      name,
    );
    const sarif = await runMain(['check', '.', '--format', 'sarif'], { cwd });
    expect(sarif.stdout).toContain(`"${encodeURIComponent(name)}"`);
  });

  it('shows progress on a terminal, on standard error only', async () => {
    const run = await runMain(['check', folderOf(cleanFiles)], { isTTY: true });
    expect(run.stdout).not.toContain('Reading');
    const eraseLine = '\r\u001b[2K';
    expect(run.stderr).toContain(`${eraseLine}Reading 1 of 4 files`);
    expect(run.stderr.endsWith(eraseLine)).toBe(true);
  });

  it('writes no colours into a file', async () => {
    const cwd = folderOf(faultyFiles);
    const args = ['check', '.', '--output', 'report.txt'];
    const run = await runMain(args, { cwd, isTTY: true });
    expect(run.stdout).toContain('the report is in report.txt');
    const report = readFileSync(join(cwd, 'report.txt'), 'utf8');
    expect(report).toContain('1 error, 1 warning, 1 info in 3 files');
    expect(report).not.toContain('\u001b');
  });

  it('says why a report cannot be written', async () => {
    const cwd = folderOf(cleanFiles);
    const args = ['check', '.', '--output', 'gone/report.txt'];
    const run = await runMain(args, { cwd });
    expect(run).toEqual({
      code: 2,
      stdout: '',
      stderr:
        "learning-paths: The report cannot be written to 'gone/report.txt': it does not exist.\nName a file in a folder that exists.\n",
    });
  });
});
