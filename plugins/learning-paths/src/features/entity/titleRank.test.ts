import { bestFirst } from './titleRank';

describe('what was found by words', () => {
  it('has titles first: those that begin with the words, then those with a word that does', () => {
    const found = [
      'Choosing a network',
      'Overcalico',
      'A guide to Calico',
      'Calico Reference Architecture',
      'calico',
    ].map(title => ({ title }));
    expect(bestFirst(found, ' Calico').map(({ title }) => title)).toEqual([
      'Calico Reference Architecture',
      'calico',
      'A guide to Calico',
      'Overcalico',
      'Choosing a network',
    ]);
  });

  it('is found by several words together', () => {
    const found = ['The network policy', 'Network Policy', 'Network'].map(
      title => ({ title }),
    );
    expect(
      bestFirst(found, 'network policy').map(({ title }) => title),
    ).toEqual(['Network Policy', 'The network policy', 'Network']);
  });
});
