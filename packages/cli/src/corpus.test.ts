import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { JsonReport } from './formats/json';
import { runBin } from './__testUtils__/programs';

jest.setTimeout(120_000);

const project = resolve(__dirname, '../../..');
const etcd = resolve(project, '../shared/corpus/etcd-website/content');

if (!existsSync(etcd)) {
  process.stdout.write(
    'Skipped: the etcd website is not beside this project.\n',
  );
}

describe('the content of this repository', () => {
  it('has neither errors nor warnings', async () => {
    const run = await runBin(['check', 'content', '--max-warnings', '0'], {
      cwd: project,
    });
    expect(run.stdout).toMatch(/^0 errors, 0 warnings, /m);
    expect(run.code).toBe(0);
  });
});

(existsSync(etcd) ? describe : describe.skip)('the etcd website', () => {
  it('is checked whole', async () => {
    const start = performance.now();
    const run = await runBin(['check', etcd, '--format', 'json']);
    const seconds = (performance.now() - start) / 1000;
    const { summary, diagnostics } = JSON.parse(run.stdout) as JsonReport;
    process.stdout.write(
      `check: ${summary.files} documents in ${seconds.toFixed(2)} s\n`,
    );
    expect(run.stderr).toBe('');
    expect(run.code).toBe(0);
    expect(summary.files).toBe(726);
    expect(summary.errors).toBe(0);
    expect(summary.warnings).toBeGreaterThan(0);
    expect(diagnostics).toHaveLength(summary.warnings + summary.infos);
    for (const { file, message } of diagnostics) {
      expect(existsSync(resolve(etcd, file))).toBe(true);
      expect(message).not.toBe('');
    }
  });
});
