import { Reading } from './readings';
import { positionIn } from './useReadingPosition';

const paths = ['/a', '/b', '/c', '/d'];
const read = (id: string, more: Partial<Reading> = {}): Reading => ({
  id,
  title: id,
  at: 1,
  series: { slug: 'platform', title: 'Platform' },
  ...more,
});

describe('the position of a reader in a series', () => {
  it('is none before the first guide', () => {
    expect(positionIn([], { slug: 'platform', paths })).toBeUndefined();
    expect(positionIn([read('/elsewhere')], { slug: 'platform', paths })).toBe(
      undefined,
    );
  });

  it('is the guide that was read last', () => {
    expect(
      positionIn([read('/c'), read('/a', { finishedAt: 1 })], {
        slug: 'platform',
        paths,
      }),
    ).toMatchObject({
      position: 3,
      goOn: '/c',
      opened: new Set(['/c', '/a']),
      finished: new Set(['/a']),
    });
  });

  it('goes on after a guide that is finished, and then with those left out', () => {
    const finished = { finishedAt: 1 };
    const goOn = (...entries: Reading[]) =>
      positionIn(entries, { slug: 'platform', paths })?.goOn;
    expect(goOn(read('/b', finished))).toBe('/c');
    expect(goOn(read('/b', finished), read('/c', finished))).toBe('/d');
    expect(goOn(read('/d', finished), read('/c', finished))).toBe('/a');
    expect(goOn(...paths.map(path => read(path, finished)))).toBeUndefined();
  });

  it('prefers what was read in this series to what another one shares with it', () => {
    const shared = read('/d', { series: { slug: 'other', title: 'Other' } });
    const series = { slug: 'platform', paths };
    expect(positionIn([shared, read('/b')], series)?.position).toBe(2);
    expect(positionIn([shared], series)?.position).toBe(4);
  });

  it('knows without the order of a series which guide was the last', () => {
    expect(positionIn([read('/c')], { slug: 'platform' })).toMatchObject({
      last: { id: '/c' },
      goOn: '/c',
    });
    expect(
      positionIn([read('/c')], { slug: 'platform' })?.position,
    ).toBeUndefined();
    expect(positionIn([read('/c')], { slug: 'another' })).toBeUndefined();
  });
});
