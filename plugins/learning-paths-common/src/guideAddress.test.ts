import { guideAddress, guidesAtAddress } from './guideAddress';

describe('the address of a guide', () => {
  it.each([
    ['/guides/kubernetes/storage', '/guides/kubernetes/storage'],
    ['/guides/guides/storage', '/guides/guides/storage'],
    ['/reference/glossary', '/documents/reference/glossary'],
    ['/guides', '/documents/guides'],
    ['/guidesandmore/x', '/documents/guidesandmore/x'],
    [
      '/guides/50% & more/größe?',
      '/guides/50%25%20%26%20more/gr%C3%B6%C3%9Fe%3F',
    ],
  ])('of %s is %s', (path, address) => {
    expect(guideAddress(path)).toBe(address);
  });

  it('leads back to the guide', () => {
    const rest = guideAddress('/guides/a/b').replace('/guides/', '');
    expect(guidesAtAddress(rest)[0]).toBe('/guides/a/b');
  });

  it('may be an older one, which has the whole path', () => {
    expect(guidesAtAddress('guides/a')).toEqual([
      '/guides/guides/a',
      '/guides/a',
    ]);
    expect(guidesAtAddress('reference/a')).toContain('/reference/a');
  });
});
