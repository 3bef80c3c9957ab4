import { IdentityDocument, KnownGuide } from '../store/types';
import { identify } from './identity';

const document = (
  path: string,
  more: Partial<IdentityDocument> = {},
): IdentityDocument => ({
  source: 'docs',
  file: `${path.slice(1)}.md`,
  path,
  aliases: [],
  digest: 'n1:same',
  ...more,
});

const guide = (
  guideId: string,
  currentRef: string | undefined,
  more: Partial<KnownGuide> = {},
): KnownGuide => ({
  guideId,
  currentRef,
  formerRefs: [],
  digest: 'n1:same',
  ...more,
});

const nothing = {
  created: [],
  moved: [],
  merged: [],
  named: [],
  changed: [],
};

/** Which guide each path is after the change. */
function who(change: ReturnType<typeof identify>) {
  return Object.fromEntries(
    change.documents.map(({ file, guideId }) => [
      `/${file.replace('.md', '')}`,
      guideId,
    ]),
  );
}

describe('identity of guides', () => {
  it('gives a new document a new guide, dated by its author', () => {
    const change = identify({
      documents: [document('/a', { lastmod: '2026-03-02' })],
      guides: [],
    });
    expect(change.created).toEqual([
      { guideId: expect.any(String), ref: '/a', stableId: undefined },
    ]);
    expect(change.changed).toEqual([
      {
        guideId: change.created[0].guideId,
        digest: 'n1:same',
        lastmod: '2026-03-02T00:00:00.000Z',
      },
    ]);
  });

  it('does not believe dates that lie ahead', () => {
    const change = identify({
      documents: [document('/a', { lastmod: '2999-01-01' })],
      guides: [],
    });
    expect(change.changed[0].lastmod).toBeUndefined();
  });

  it('does nothing where nothing happened', () => {
    const change = identify({
      documents: [document('/a')],
      guides: [guide('A', '/a')],
    });
    expect(change).toMatchObject(nothing);
    expect(who(change)).toEqual({ '/a': 'A' });
  });

  it('notes a change of text, and not the author’s date for it', () => {
    const change = identify({
      documents: [document('/a', { digest: 'n1:new', lastmod: '2020-01-01' })],
      guides: [guide('A', '/a')],
    });
    expect(change).toMatchObject({
      ...nothing,
      changed: [{ guideId: 'A', digest: 'n1:new', lastmod: undefined }],
    });
  });

  it('follows a document that declares its old path as alias', () => {
    const change = identify({
      documents: [document('/b', { aliases: ['/a'] })],
      guides: [guide('A', '/a')],
    });
    expect(change).toMatchObject({
      ...nothing,
      moved: [{ guideId: 'A', ref: '/b' }],
    });
  });

  it('lets a real document at a path beat an alias to it', () => {
    const change = identify({
      documents: [document('/b', { aliases: ['/a'] }), document('/a')],
      guides: [guide('A', '/a')],
    });
    expect(who(change)['/a']).toBe('A');
    expect(change.created).toMatchObject([{ ref: '/b' }]);
  });

  it('takes a new document at a path that moved away for a new guide', () => {
    const change = identify({
      documents: [document('/b', { aliases: ['/a'] }), document('/a')],
      guides: [guide('A', '/b', { formerRefs: ['/a'] })],
    });
    expect(who(change)['/b']).toBe('A');
    expect(change.created).toMatchObject([{ ref: '/a' }]);
  });

  it('lets an id of the front matter win over path and alias', () => {
    const change = identify({
      documents: [
        document('/z', { stableId: 'calico' }),
        document('/y', { aliases: ['/a'] }),
      ],
      guides: [guide('A', '/a', { stableId: 'calico' })],
    });
    expect(who(change)['/z']).toBe('A');
    expect(change.moved).toEqual([{ guideId: 'A', ref: '/z' }]);
    expect(change.created).toMatchObject([{ ref: '/y' }]);
  });

  it('remembers an id that a document takes on', () => {
    const change = identify({
      documents: [document('/a', { stableId: 'calico' })],
      guides: [guide('A', '/a')],
    });
    expect(change).toMatchObject({
      ...nothing,
      named: [{ guideId: 'A', stableId: 'calico' }],
    });
  });

  it('merges a guide whose path a living one takes as alias', () => {
    const change = identify({
      documents: [document('/a', { aliases: ['/b'] })],
      guides: [guide('A', '/a'), guide('B', '/b')],
    });
    expect(change).toMatchObject({
      ...nothing,
      merged: [{ guideId: 'B', into: 'A' }],
    });
  });

  it('knows a guide again that vanished and came back', () => {
    const gone = identify({ documents: [], guides: [guide('A', '/a')] });
    expect(gone).toMatchObject(nothing);
    const back = identify({
      documents: [document('/a')],
      guides: [guide('A', '/a')],
    });
    expect(who(back)).toEqual({ '/a': 'A' });
  });

  it('knows a guide again when a move is undone', () => {
    const change = identify({
      documents: [document('/a')],
      guides: [guide('A', '/b', { formerRefs: ['/a'] })],
    });
    expect(change.moved).toEqual([{ guideId: 'A', ref: '/a' }]);
  });

  it('swaps two guides that swap their paths by id', () => {
    const change = identify({
      documents: [
        document('/a', { stableId: 'two' }),
        document('/b', { stableId: 'one' }),
      ],
      guides: [
        guide('A', '/a', { stableId: 'one' }),
        guide('B', '/b', { stableId: 'two' }),
      ],
    });
    expect(who(change)).toEqual({ '/a': 'B', '/b': 'A' });
    expect(change.merged).toEqual([]);
  });

  it('gives each guide to one document at most', () => {
    const change = identify({
      documents: [
        document('/b', { aliases: ['/a'] }),
        document('/c', { aliases: ['/a'] }),
      ],
      guides: [guide('A', '/a')],
    });
    expect(who(change)['/b']).toBe('A');
    expect(who(change)['/c']).not.toBe('A');
  });
});
