import {
  diagnosticOf,
  hostileText,
  withoutColours,
  reportOf,
} from '../__testUtils__/reports';
import { formatGithub } from './github';

/** Reads a line as GitHub's runner does (ActionCommand.TryParseV2). */
function parse(line: string) {
  const match = /^::(\w+)(?: ((?:(?!::).)*))?::(.*)$/.exec(line);
  if (!match) {
    return undefined;
  }
  const unescape = (text: string) =>
    text
      .replace(/%0D/g, '\r')
      .replace(/%0A/g, '\n')
      .replace(/%3A/g, ':')
      .replace(/%2C/g, ',')
      .replace(/%25/g, '%');
  const properties = match[2].split(',').map(pair => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), unescape(pair.slice(at + 1))];
  });
  return {
    command: match[1],
    properties: Object.fromEntries(properties),
    data: unescape(match[3]),
  };
}

describe('the github format', () => {
  it('is a workflow command a diagnostic, and a summary', () => {
    const text = formatGithub(
      reportOf([
        diagnosticOf({ severity: 'error' }),
        diagnosticOf(),
        diagnosticOf({
          severity: 'info',
          line: undefined,
          column: undefined,
          hint: undefined,
        }),
      ]),
      withoutColours,
    );
    expect(text).toBe(
      [
        '::error file=guides/a.md,line=3,col=7,title=broken-link::The link leads to nothing.%0ACheck the path.',
        '::warning file=guides/a.md,line=3,col=7,title=broken-link::The link leads to nothing.%0ACheck the path.',
        '::notice file=guides/a.md,title=broken-link::The link leads to nothing.',
        '1 error, 1 warning, 1 info in 2 files',
        '',
      ].join('\n'),
    );
  });

  it('gives the runner the very name of a file, whatever is in it', () => {
    const file = 'guides/100%, really: 50%25::error::x,line=1.md';
    const [line] = formatGithub(
      reportOf([diagnosticOf({ file })]),
      withoutColours,
    ).split('\n');
    expect(parse(line)).toEqual({
      command: 'warning',
      properties: { file, line: '3', col: '7', title: 'broken-link' },
      data: 'The link leads to nothing.\nCheck the path.',
    });
  });

  it('keeps one line a command, whatever authors write', () => {
    const hostile = diagnosticOf({
      file: hostileText,
      code: hostileText,
      message: hostileText,
      hint: hostileText,
    });
    const lines = formatGithub(reportOf([hostile]), withoutColours).split(
      /\r\n|\r|\n/,
    );
    expect(lines).toHaveLength(3);
    expect(parse(lines[0])).toMatchObject({
      command: 'warning',
      properties: { line: '3', col: '7' },
    });
    // A runner that does not know the command would look for the older form.
    expect(parse(lines[0])?.data).not.toMatch(/##\w*\[/);
    // eslint-disable-next-line no-control-regex
    expect(lines[0]).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  });
});
