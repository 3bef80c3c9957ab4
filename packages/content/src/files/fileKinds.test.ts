import { diagnosticCodes } from '../util/diagnostics';
import { fileKind, isHidden, sizeLimit } from './fileKinds';
import { fileDiagnosticCodes } from './fileRefusals';
import { sourceLimits } from './sourceLimits';

describe('fileKind', () => {
  it.each(['a.md', 'guides/A.MD', 'b.markdown', 'a.b.Markdown'])(
    'takes %s as a document',
    file => {
      expect(fileKind(file)).toEqual({ kind: 'document' });
    },
  );

  it.each([
    ['a.png', 'image/png', false],
    ['images/A.JPEG', 'image/jpeg', false],
    ['a.svg', 'image/svg+xml', false],
    ['a.pdf', 'application/pdf', true],
    ['values.YAML', 'text/plain; charset=utf-8', true],
  ])('takes %s as an asset of type %s', (file, contentType, isDownload) => {
    expect(fileKind(file)).toEqual({ kind: 'asset', contentType, isDownload });
  });

  it.each([
    'a.js',
    'md',
    'a.md.bak',
    '.hidden.md',
    '.git/a.md',
    'guides/.drafts/a.md',
    'node_modules/pkg/README.md',
  ])('leaves %s out', file => {
    expect(fileKind(file)).toEqual({ kind: 'ignored' });
  });

  it.each(['a.html', 'a.MDX', 'b.rst'])(
    'leaves %s out, and knows it for a text',
    file => {
      expect(fileKind(file)).toEqual({ kind: 'ignored', isOtherText: true });
    },
  );
});

describe('isHidden', () => {
  it('holds for names with a dot in front and for node_modules', () => {
    expect(['.git', '.a.md', 'node_modules'].map(isHidden)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['git', 'a.md', 'node_modules2'].some(isHidden)).toBe(false);
  });
});

describe('limits and codes of files', () => {
  it('allow documents less than assets', () => {
    expect(sizeLimit(fileKind('a.md'))).toBe(sourceLimits.documentBytes);
    expect(sizeLimit(fileKind('a.png'))).toBe(sourceLimits.assetBytes);
  });

  it('share no code with those of texts', () => {
    const ofTexts = Object.keys(diagnosticCodes);
    expect(
      Object.keys(fileDiagnosticCodes).filter(code => ofTexts.includes(code)),
    ).toEqual([]);
  });
});
