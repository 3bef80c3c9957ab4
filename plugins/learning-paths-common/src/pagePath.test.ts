import { ConfigReader } from '@backstage/config';
import { readPagePath } from './pagePath';

const read = (data: object) =>
  readPagePath(new ConfigReader(JSON.parse(JSON.stringify(data))));

describe('where the app shows learning paths', () => {
  const inApp = (path: unknown) => ({
    app: {
      extensions: [
        'page:catalog',
        { 'page:search': false },
        { 'page:learning-paths': { config: { path } } },
      ],
    },
  });

  it('is one setting', () => {
    expect(read({})).toBe('/learning-paths');
    expect(read({ learningPaths: { pagePath: '/docs/paths/' } })).toBe(
      '/docs/paths',
    );
    expect(read({ learningPaths: { pagePath: '/' } })).toBe('/');
  });

  it('is where the app moved the page as any page, even if said otherwise', () => {
    expect(read(inApp('/guides'))).toBe('/guides');
    expect(
      read({ ...inApp('/guides/'), learningPaths: { pagePath: '/elsewhere' } }),
    ).toBe('/guides');
  });

  it.each([
    [{}],
    [{ extensions: ['page:learning-paths'] }],
    [{ extensions: [{ 'page:learning-paths': true }] }],
    [{ extensions: [{ 'page:learning-paths': { config: {} } }] }],
    [{ extensions: [{ 'page:learning-paths': { config: { path: 5 } } }] }],
    [{ extensions: 'all' }],
  ])('is as ever with an app configured as %j', app => {
    expect(read({ app, learningPaths: { pagePath: '/paths' } })).toBe('/paths');
  });

  it.each([
    ['paths'],
    ['//paths'],
    [''],
    ['https://backstage.example.com/paths'],
    ['/paths?x=1'],
    ['/paths#x'],
    ['/a b'],
    ['/paths/:team'],
    ['/paths/*'],
  ])('is refused where it is no path: %j', pagePath => {
    expect(() => read({ learningPaths: { pagePath } })).toThrow(
      `learningPaths.pagePath must be a path of the app, as "/learning-paths"; it is "${pagePath}"`,
    );
  });

  it('is refused where it is no text', () => {
    expect(() => read({ learningPaths: { pagePath: 5 } })).toThrow(
      'learningPaths.pagePath must be a path of the app',
    );
  });
});
