import {
  Diagnostic,
  diagnosticCodes,
  fileDiagnosticCodes,
} from '@learning-paths/content';
import {
  diagnosticOf,
  hostileText,
  withoutColours,
  reportOf,
} from '../__testUtils__/reports';
import { formatSarif } from './sarif';

function sarifOf(diagnostics: readonly Diagnostic[]) {
  return JSON.parse(formatSarif(reportOf(diagnostics), withoutColours));
}

function uriOf(file: string): string {
  const [result] = sarifOf([diagnosticOf({ file })]).runs[0].results;
  return result.locations[0].physicalLocation.artifactLocation.uri;
}

function textOf(message: string): string {
  const [result] = sarifOf([diagnosticOf({ message, hint: undefined })]).runs[0]
    .results;
  return result.message.text;
}

describe('the sarif format', () => {
  it('is a log of version 2.1.0 with one run of this tool', () => {
    const { runs, ...log } = sarifOf([]);
    expect(log).toEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
    });
    expect(runs).toHaveLength(1);
    const { tool, ...run } = runs[0];
    expect(run).toEqual({
      originalUriBaseIds: {
        '%SRCROOT%': { description: { text: expect.any(String) } },
      },
      columnKind: 'utf16CodeUnits',
      results: [],
    });
    expect(tool.driver).toMatchObject({
      name: 'learning-paths',
      version: '1.2.3',
      semanticVersion: '1.2.3',
    });
  });

  it('describes every code as a rule', () => {
    const { rules } = sarifOf([]).runs[0].tool.driver;
    const codes = Object.keys({ ...diagnosticCodes, ...fileDiagnosticCodes });
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(codes);
    for (const { id, shortDescription } of rules) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(shortDescription.text).toMatch(/^[A-Z].+[^.]\.$/);
    }
  });

  it('gives each result a level, its rule and its place', () => {
    const { results, tool } = sarifOf([
      diagnosticOf({ severity: 'error' }),
      diagnosticOf({ severity: 'warning', column: undefined }),
      diagnosticOf({ severity: 'info', line: undefined, column: undefined }),
      diagnosticOf({ code: 'from-tomorrow', hint: undefined }),
    ]).runs[0];
    expect(results.map(({ level }: { level: string }) => level)).toEqual([
      'error',
      'warning',
      'note',
      'warning',
    ]);
    expect(results[0]).toEqual({
      ruleId: 'broken-link',
      ruleIndex: Object.keys(diagnosticCodes).indexOf('broken-link'),
      level: 'error',
      message: { text: 'The link leads to nothing. Check the path.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'guides/a.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 7 },
          },
        },
      ],
    });
    const regions = results.map(
      (result: (typeof results)[0]) =>
        result.locations[0].physicalLocation.region,
    );
    expect(regions[1]).toEqual({ startLine: 3 });
    expect(regions[2]).toEqual({ startLine: 1 });
    for (const { ruleId, ruleIndex } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    }
  });

  it.each([
    ['guides/a b.md', 'guides/a%20b.md'],
    ['100%.md', '100%25.md'],
    ['c:d.md', 'c%3Ad.md'],
    ['a?b#c.md', 'a%3Fb%23c.md'],
    ['ä/日本.md', '%C3%A4/%E6%97%A5%E6%9C%AC.md'],
    ['lone\ud800.md', 'lone%EF%BF%BD.md'],
  ])('writes the file %j as a relative URI', (file, uri) => {
    expect(uriOf(file)).toBe(uri);
    expect(() => new URL(uriOf(file), 'file:///root/')).not.toThrow();
  });

  it('lets no author write placeholders, links or control characters', () => {
    expect(textOf('{0} and {{< param >}}')).toBe('{{0}} and {{{{< param >}}}}');
    expect(textOf('[click](https://evil.example)')).not.toContain('](');
    expect(textOf(hostileText)).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
    expect(uriOf(hostileText)).toMatch(/^[\w!'()*.~%/-]+$/);
  });
});
