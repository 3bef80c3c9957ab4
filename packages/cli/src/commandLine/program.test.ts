import { CommanderError } from 'commander';
import { TextOutput } from '../__testUtils__/programs';
import { createProgram } from './program';

/** What one command line makes the program do, and write. */
async function parse(...argv: string[]) {
  const [stdout, stderr] = [new TextOutput(), new TextOutput()];
  const commands = {
    check: jest.fn(async () => {}),
    preview: jest.fn(async () => {}),
  };
  const program = createProgram({
    commands,
    version: '1.2.3',
    context: { stdout, stderr },
  });
  let exitCode: number | undefined;
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      throw error;
    }
    exitCode = error.exitCode;
  }
  return {
    check: commands.check.mock.calls.flat(),
    preview: commands.preview.mock.calls.flat(),
    exitCode,
    stdout: stdout.text,
    stderr: stderr.text,
  };
}

describe('the command line', () => {
  it('has defaults', async () => {
    const { check } = await parse('check', 'content');
    expect(check).toEqual([
      {
        folders: [{ folder: 'content', sourceId: 'content', mountAt: '' }],
        format: 'human',
        quiet: false,
        imageHosts: [],
        predicateFields: [],
      },
    ]);
    const { preview } = await parse('preview', 'content');
    expect(preview).toEqual([
      {
        folders: [{ folder: 'content', sourceId: 'content', mountAt: '' }],
      },
    ]);
  });

  it('takes options before and after the folder', async () => {
    const args =
      'check --format=sarif --quiet docs --max-warnings 0 --output r.sarif --image-host A.example --image-host b.example --predicate-field spec.tier --predicate-field metadata.annotations.* --mount-at team/a/ --source-id team-a';
    const { check } = await parse(...args.split(' '));
    expect(check).toEqual([
      {
        folders: [{ folder: 'docs', sourceId: 'team-a', mountAt: '/team/a' }],
        format: 'sarif',
        quiet: true,
        imageHosts: ['a.example', 'b.example'],
        predicateFields: ['spec.tier', 'metadata.annotations.*'],
        maxWarnings: 0,
        output: 'r.sarif',
      },
    ]);
  });

  it('takes a folder whose name looks like an option after --', async () => {
    const { check } = await parse('check', '--', '--docs');
    expect(check).toMatchObject([{ folders: [{ folder: '--docs' }] }]);
  });

  it('takes several folders, each with a prefix of its own or the common one', async () => {
    const args = 'preview a static:/ ../b/:team/x ./c:/docs/ --mount-at /team';
    const { preview } = await parse(...args.split(' '));
    expect(preview).toMatchObject([
      {
        folders: [
          { folder: 'a', sourceId: 'content', mountAt: '/team' },
          { folder: 'static', sourceId: 'content-2', mountAt: '' },
          // No prefix: it has no slash at its start.
          { folder: '../b/:team/x', sourceId: 'content-3', mountAt: '/team' },
          { folder: './c', sourceId: 'content-4', mountAt: '/docs' },
        ],
      },
    ]);
  });

  it('gives a series to preview', async () => {
    const { preview } = await parse('preview', '.', '--series', 'start');
    expect(preview).toMatchObject([{ series: 'start' }]);
  });

  it.each([
    ['--help', 'learning-paths [options] [command]'],
    ['-h', 'learning-paths [options] [command]'],
    ['help', 'learning-paths [options] [command]'],
    ['check --help', 'learning-paths check [options] <dir...>'],
    ['help preview', 'learning-paths preview [options] <dir...>'],
    ['preview -h', 'learning-paths preview [options] <dir...>'],
  ])('shows help for "%s"', async (args, usage) => {
    const { exitCode, stdout, stderr } = await parse(...args.split(' '));
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout.split('\n')[0]).toBe(`Usage: ${usage}`);
  });

  it('shows all help where it is not told what to do, as an error', async () => {
    const { exitCode, stdout, stderr } = await parse();
    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Usage: learning-paths /);
    expect(stderr).toMatch(/check [^]* preview /);
  });

  it.each([
    ['verify .', "unknown command 'verify'"],
    ['chek .', "unknown command 'chek' (Did you mean check?)"],
    ['--quiet check .', "unknown option '--quiet'"],
    ['check', "missing required argument 'dir'"],
    [
      'check a :/x',
      "command-argument value ':/x' is invalid for argument 'dir'. Name the folder with the content.",
    ],
    [
      'check a:/../x',
      "command-argument value 'a:/../x' is invalid for argument 'dir'. The prefix must be an absolute path without '.' and '..'.",
    ],
    ['check --bogus .', "unknown option '--bogus'"],
    [
      'check --formt json .',
      "unknown option '--formt' (Did you mean --format?)",
    ],
    [
      'check . --image-host https://a.example/',
      "option '--image-host <host>' argument 'https://a.example/' is invalid. It must be a host, as images.example.com.",
    ],
    [
      'check . --predicate-field spec.',
      "option '--predicate-field <field>' argument 'spec.' is invalid. It must be a field of entities, as spec.tier, or metadata.annotations.* for all below.",
    ],
    ['check . --quiet=yes', "unknown option '--quiet=yes'"],
    [
      'check . --format xml',
      "option '--format <format>' argument 'xml' is invalid. Allowed choices are human, json, github, sarif.",
    ],
    [
      'check . --max-warnings many',
      "option '--max-warnings <n>' argument 'many' is invalid. It must be a whole number, 0 or more.",
    ],
    [
      'check . --max-warnings=-1',
      "option '--max-warnings <n>' argument '-1' is invalid. It must be a whole number, 0 or more.",
    ],
    [
      'check . --max-warnings -1',
      "option '--max-warnings <n>' argument '-1' is invalid. It must be a whole number, 0 or more.",
    ],
    [
      'check . --output=',
      "option '--output <file>' argument '' is invalid. Name the file to write.",
    ],
    ['check . --output', "option '--output <file>' argument missing"],
    [
      'check . --mount-at /a/../b',
      "option '--mount-at <prefix>' argument '/a/../b' is invalid. The prefix must be an absolute path without '.' and '..'.",
    ],
    [
      'preview . --source-id a/b',
      "option '--source-id <id>' argument 'a/b' is invalid. It must be 1 to 50 letters, digits and dashes.",
    ],
    ['preview . --format json', "unknown option '--format'"],
  ])('refuses "%s"', async (args, message) => {
    const { check, preview, ...run } = await parse(...args.split(' '));
    const [, command] = /^(check|preview) /.exec(`${args} `) ?? [];
    const name = command ? `learning-paths ${command}` : 'learning-paths';
    expect([check, preview]).toEqual([[], []]);
    expect(run).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `learning-paths: ${message}\nRun "${name} --help" for usage.\n`,
    });
  });

  it('says what is wrong on one line, whatever was written', async () => {
    const { stderr } = await parse('check', '--a\n::error::owned\u001b[2J');
    expect(stderr.split('\n')).toHaveLength(3);
    expect(stderr.replace(/\n/g, '')).not.toMatch(/\p{Cc}/u);
  });
});

describe('the help', () => {
  it.each(['check', 'preview'])('of %s names every option', async topic => {
    const { stdout } = await parse(topic, '--help');
    const shared = ['--mount-at', '--source-id', '--help'];
    const own = new Map([
      [
        'check',
        [
          '--format',
          '--output',
          '--quiet',
          '--max-warnings',
          '--image-host',
          '--predicate-field',
        ],
      ],
      ['preview', ['--series']],
    ]);
    [...shared, ...(own.get(topic) ?? [])].forEach(name =>
      expect(stdout).toContain(name),
    );
    stdout.split('\n').forEach(line => expect(line.length).toBeLessThan(110));
  });
});
