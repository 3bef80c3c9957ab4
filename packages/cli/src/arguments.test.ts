import { parseArguments } from './arguments';
import { CommandError } from './errors';
import { helpFor } from './help';

describe('the command line', () => {
  it('has defaults', () => {
    expect(parseArguments(['check', 'content'])).toEqual({
      name: 'check',
      folders: [{ folder: 'content', sourceId: 'content', mountAt: '' }],
      format: 'human',
      quiet: false,
      imageHosts: [],
      predicateFields: [],
    });
    expect(parseArguments(['preview', 'content'])).toEqual({
      name: 'preview',
      folders: [{ folder: 'content', sourceId: 'content', mountAt: '' }],
    });
  });

  it('takes options before and after the folder', () => {
    const args =
      'check --format=sarif --quiet docs --max-warnings 0 --output r.sarif --image-host A.example --image-host b.example --predicate-field spec.tier --predicate-field metadata.annotations.* --mount-at team/a/ --source-id team-a';
    expect(parseArguments(args.split(' '))).toEqual({
      name: 'check',
      folders: [{ folder: 'docs', sourceId: 'team-a', mountAt: '/team/a' }],
      format: 'sarif',
      quiet: true,
      imageHosts: ['a.example', 'b.example'],
      predicateFields: ['spec.tier', 'metadata.annotations.*'],
      maxWarnings: 0,
      output: 'r.sarif',
    });
  });

  it('takes a folder whose name looks like an option after --', () => {
    expect(parseArguments(['check', '--', '--docs'])).toMatchObject({
      folders: [{ folder: '--docs' }],
    });
  });

  it('takes several folders, each with a prefix of its own or the common one', () => {
    const args = 'preview a static:/ ../b/:team/x ./c:/docs/ --mount-at /team';
    expect(parseArguments(args.split(' '))).toMatchObject({
      folders: [
        { folder: 'a', sourceId: 'content', mountAt: '/team' },
        { folder: 'static', sourceId: 'content-2', mountAt: '' },
        // No prefix: it has no slash at its start.
        { folder: '../b/:team/x', sourceId: 'content-3', mountAt: '/team' },
        { folder: './c', sourceId: 'content-4', mountAt: '/docs' },
      ],
    });
    expect(() => parseArguments(['check', 'a', ':/x'])).toThrow(
      /Name the folder/,
    );
    expect(() => parseArguments(['check', 'a:/../x'])).toThrow(/--mount-at/);
  });

  it.each([
    ['--help', 'program'],
    ['-h', 'program'],
    ['help', 'program'],
    ['check --help', 'check'],
    ['preview -h', 'preview'],
  ])('shows help for "%s"', (args, topic) => {
    expect(parseArguments(args.split(' '))).toEqual({ name: 'help', topic });
  });

  it.each([
    ['', 'Say what to do: check or preview.'],
    ['verify .', "The command 'verify' is unknown; use check or preview."],
    [
      '--quiet check .',
      "The option '--quiet' is unknown here; the command comes first: check or preview.",
    ],
    ['check', 'Name the folder with the content.'],
    ['check --bogus .', "Unknown option '--bogus'."],
    [
      'check . --image-host https://a.example/',
      "--image-host: 'https://a.example/' must be a host, as images.example.com.",
    ],
    [
      'check . --predicate-field spec.',
      "--predicate-field: 'spec.' must be a field of entities, as spec.tier, or metadata.annotations.* for all below.",
    ],
    ['check . --quiet=yes', "Option '--quiet' does not take an argument."],
    [
      'check . --format xml',
      "--format: 'xml' is unknown; use human, json, github or sarif.",
    ],
    [
      'check . --max-warnings many',
      "--max-warnings: 'many' must be a whole number, 0 or more.",
    ],
    [
      'check . --max-warnings=-1',
      "--max-warnings: '-1' must be a whole number, 0 or more.",
    ],
    [
      'check . --max-warnings -1',
      "Option '--max-warnings' argument is ambiguous.",
    ],
    ['check . --output=', '--output: name the file to write.'],
    [
      'check . --mount-at /a/../b',
      "--mount-at: '/a/../b' must be an absolute path without '.' and '..'.",
    ],
    [
      'preview . --source-id a/b',
      "--source-id: 'a/b' must be 1 to 50 letters, digits and dashes.",
    ],
    ['preview . --format json', "Unknown option '--format'."],
  ])('refuses "%s"', (args, message) => {
    const run = () => parseArguments(args === '' ? [] : args.split(' '));
    expect(run).toThrow(CommandError);
    expect(run).toThrow(message);
  });
});

describe('the help', () => {
  it.each(['check', 'preview'] as const)('of %s names every option', topic => {
    const help = helpFor(topic);
    const shared = ['--mount-at', '--source-id', '--help'];
    const own = {
      check: [
        '--format',
        '--output',
        '--quiet',
        '--max-warnings',
        '--image-host',
        '--predicate-field',
      ],
      preview: ['--series'],
    };
    [...shared, ...own[topic]].forEach(name => expect(help).toContain(name));
    help.split('\n').forEach(line => expect(line.length).toBeLessThan(110));
  });
});
