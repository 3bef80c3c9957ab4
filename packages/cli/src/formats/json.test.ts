import {
  diagnosticOf,
  hostileText,
  withoutColours,
  reportOf,
} from '../__testUtils__/reports';
import { formatJson } from './json';

describe('the json format', () => {
  it('keeps its shape', () => {
    const bare = {
      severity: 'error',
      code: 'duplicate-path',
      source: 'content',
      file: 'b.md',
      message: 'Two files claim the path.',
    } as const;
    const report = reportOf([diagnosticOf(), bare], {
      counts: { error: 1, warning: 1, info: 5 },
      quiet: true,
    });
    expect(JSON.parse(formatJson(report, withoutColours))).toEqual({
      formatVersion: 1,
      tool: { name: 'learning-paths', version: '1.2.3' },
      directory: 'content',
      summary: {
        errors: 1,
        warnings: 1,
        infos: 5,
        files: 2,
        series: 1,
        guides: 1,
      },
      diagnostics: [
        {
          severity: 'warning',
          code: 'broken-link',
          source: 'content',
          file: 'guides/a.md',
          line: 3,
          column: 7,
          message: 'The link leads to nothing.',
          hint: 'Check the path.',
        },
        bare,
      ],
    });
  });

  it('keeps texts as they are, escaped', () => {
    const text = formatJson(
      reportOf([diagnosticOf({ message: hostileText })]),
      withoutColours,
    );
    expect(JSON.parse(text).diagnostics[0].message).toBe(hostileText);
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});
