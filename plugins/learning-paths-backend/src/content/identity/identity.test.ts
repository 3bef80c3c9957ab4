import { runAtOnce, Mount, Mounts } from '@learning-paths/content';
import {
  IdentityDocument,
  IdentityRule,
  KnownGuide,
} from '../../store/content/types';
import { identityRule } from './identity';

/** The rule, all its steps at once. */
const ruleOf = (mounts: Mounts) => (input: Parameters<IdentityRule>[0]) =>
  runAtOnce(identityRule(mounts)(input));
const identify = ruleOf(new Mounts([{ source: 'docs', mountAt: '' }]));

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
  source: 'docs',
  currentRef,
  formerRefs: [],
  digest: 'n1:same',
  ...more,
});

const nothing = {
  created: [],
  pathMoved: [],
  merged: [],
  named: [],
  takenOver: [],
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
      {
        guideId: expect.any(String),
        ref: '/a',
        source: 'docs',
        stableId: undefined,
      },
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
      pathMoved: [{ guideId: 'A', ref: '/b' }],
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
    expect(change.pathMoved).toEqual([{ guideId: 'A', ref: '/z' }]);
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
    expect(change.pathMoved).toEqual([{ guideId: 'A', ref: '/a' }]);
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

  it('lets the guide that had an id keep it, wherever the copy sorts', () => {
    for (const copy of ['/0', '/z']) {
      const change = identify({
        documents: [
          document(copy, { stableId: 'calico' }),
          document('/a', { stableId: 'calico', guideId: 'A' }),
        ].sort((a, b) => (a.path < b.path ? -1 : 1)),
        guides: [guide('A', '/a', { stableId: 'calico' })],
      });
      expect(who(change)['/a']).toBe('A');
      expect(change).toMatchObject({
        created: [{ ref: copy, stableId: undefined }],
        pathMoved: [],
        named: [],
      });
    }
  });

  it('lets each of two guides with one id keep itself when the other goes', () => {
    const guides = [
      guide('A', '/a', { stableId: 'calico' }),
      guide('B', '/b', {}),
    ];
    const change = identify({
      documents: [document('/b', { stableId: 'calico', guideId: 'B' })],
      guides,
    });
    expect(who(change)).toEqual({ '/b': 'B' });
    expect(change.named).toEqual([
      { guideId: 'B', stableId: 'calico' },
      { guideId: 'A', stableId: undefined },
    ]);
    expect(
      who(
        identify({
          documents: [
            document('/a', { stableId: 'calico' }),
            document('/b', { stableId: 'calico', guideId: 'B' }),
          ],
          guides: [guide('A', '/a'), guide('B', '/b', { stableId: 'calico' })],
        }),
      ),
    ).toEqual({ '/a': 'A', '/b': 'B' });
  });

  it('leaves a guide what it was when it takes on an id that another guide left', () => {
    const change = identify({
      documents: [document('/b', { stableId: 'calico', guideId: 'B' })],
      guides: [guide('A', '/a', { stableId: 'calico' }), guide('B', '/b')],
    });
    expect(who(change)).toEqual({ '/b': 'B' });
  });

  it('leaves a guide what it was when it takes on, in place of its own, an id that is in use', () => {
    const before = [
      guide('A', '/a', { stableId: 'one' }),
      guide('B', '/b', { stableId: 'two' }),
    ];
    const change = identify({
      documents: [
        document('/a', { stableId: 'one', guideId: 'A' }),
        document('/b', { stableId: 'one', guideId: 'B' }),
      ],
      guides: before,
    });
    expect(who(change)).toEqual({ '/a': 'A', '/b': 'B' });
    expect(change.named).toEqual([{ guideId: 'B', stableId: undefined }]);
  });

  it('leaves a guide its text when only its id is dropped, though a copy has it', () => {
    const change = identify({
      documents: [
        document('/a', { guideId: 'A' }),
        document('/b', { stableId: 'calico' }),
      ],
      guides: [guide('A', '/a', { stableId: 'calico' })],
    });
    expect(who(change)['/a']).toBe('A');
    expect(change.created).toMatchObject([{ ref: '/b', stableId: 'calico' }]);
    expect(change.named).toEqual([{ guideId: 'A', stableId: undefined }]);
  });

  it('follows an id away from a path where another text is left behind', () => {
    const change = identify({
      documents: [
        document('/a', { guideId: 'A', digest: 'n1:moved-to-b' }),
        document('/b', { stableId: 'calico' }),
      ],
      guides: [guide('A', '/a', { stableId: 'calico' })],
    });
    expect(who(change)['/b']).toBe('A');
    expect(change.created).toMatchObject([{ ref: '/a' }]);
  });

  it('takes of two copies of a text that is gone the one that is the same', () => {
    const change = identify({
      documents: [
        document('/b', { stableId: 'calico', digest: 'n1:other' }),
        document('/c', { stableId: 'calico' }),
      ],
      guides: [guide('A', '/a', { stableId: 'calico' })],
    });
    expect(who(change)['/c']).toBe('A');
    expect(change.created).toMatchObject([{ ref: '/b', stableId: undefined }]);
  });

  it('knows a file again whose name is written in another case', () => {
    const change = identify({
      documents: [document('/guides/case-rename')],
      guides: [guide('A', '/Guides/Case-Rename')],
    });
    expect(change.pathMoved).toEqual([
      { guideId: 'A', ref: '/guides/case-rename' },
    ]);
    const both = identify({
      documents: [document('/A', { guideId: 'A' }), document('/a')],
      guides: [guide('A', '/A')],
    });
    expect(who(both)['/A']).toBe('A');
    expect(who(both)['/a']).not.toBe('A');
  });

  it('takes a document that gives its own id up for a new guide, and not for one that was there once', () => {
    const change = identify({
      documents: [document('/a', { stableId: 'two', guideId: 'N' })],
      guides: [
        guide('N', '/a', { stableId: 'one' }),
        guide('A', '/moved', { formerRefs: ['/a'] }),
      ],
    });
    expect(change.created).toMatchObject([{ ref: '/a', stableId: 'two' }]);
  });

  it('knows files again when their source is mounted elsewhere', () => {
    const change = identify({
      documents: [document('/team/a', { file: 'a.md', guideId: 'A' })],
      guides: [guide('A', '/a')],
    });
    expect(change.pathMoved).toEqual([{ guideId: 'A', ref: '/team/a' }]);
  });
});

describe('identity of guides over sources', () => {
  const mounts = (...more: Partial<Mount>[]) =>
    ruleOf(
      new Mounts([
        { source: 'docs', mountAt: '', ...more[0] },
        { source: 'sec', mountAt: '/sec', ...more[1] },
      ]),
    );
  const secret = (more: Partial<KnownGuide> = {}) =>
    guide('S', '/sec/x', { source: 'sec', stableId: 'x', ...more });

  it.each<[string, IdentityDocument[]]>([
    ['an id', [document('/a', { stableId: 'x' })]],
    ['an alias', [document('/a', { aliases: ['/sec/x'] })]],
    ['a file below the mount', [document('/sec/x')]],
    ['a file in another case', [document('/Sec/X')]],
  ])('gives no guide of another source away by %s', (_, documents) => {
    for (const formerly of [false, true]) {
      const known = secret(
        formerly ? { currentRef: '/sec/y', formerRefs: ['/sec/x'] } : {},
      );
      const change = mounts()({ documents, guides: [known] });
      expect(change.documents.map(({ guideId }) => guideId)).not.toContain('S');
      expect(change.merged).toEqual([]);
    }
  });

  it('gives no guide away when its source is gone from the configuration', () => {
    const rule = ruleOf(new Mounts([{ source: 'docs', mountAt: '' }]));
    for (const taker of [
      document('/sec/x'),
      document('/a', { aliases: ['/sec/x'] }),
      document('/b', { stableId: 'x' }),
    ]) {
      const change = rule({ documents: [taker], guides: [secret()] });
      expect(change.created).toHaveLength(1);
      expect(change.merged).toEqual([]);
    }
    const declared = ruleOf(
      new Mounts([
        { source: 'new', mountAt: '/sec', mayTakeOverFrom: ['sec'] },
      ]),
    );
    const change = declared({
      documents: [document('/sec/x', { source: 'new', stableId: 'x' })],
      guides: [secret()],
    });
    expect(change).toMatchObject({
      ...nothing,
      takenOver: [{ guideId: 'S', source: 'new' }],
    });
  });

  it('keeps two guides apart that have one id in two sources', () => {
    const change = mounts()({
      documents: [
        document('/a', { stableId: 'x' }),
        document('/sec/x', { source: 'sec', file: 'x.md', stableId: 'x' }),
      ],
      guides: [secret()],
    });
    expect(change.created).toMatchObject([{ ref: '/a', stableId: 'x' }]);
    expect(change.named).toEqual([]);
  });

  it('gives a shadowed guide back to its own source only', () => {
    const rule = ruleOf(
      new Mounts([
        { source: 'one', mountAt: '' },
        { source: 'two', mountAt: '' },
      ]),
    );
    const two = guide('T', '/a', { source: 'two' });
    const shadow = rule({
      documents: [
        document('/a', { source: 'one' }),
        document('/a', { source: 'two', guideId: 'T' }),
      ],
      guides: [two],
    });
    expect(shadow.created).toMatchObject([{ ref: '/a', source: 'one' }]);
    const back = rule({
      documents: [document('/a', { source: 'two' })],
      guides: [
        guide('O', '/a', { source: 'one' }),
        guide('T', undefined, { source: 'two', formerRefs: ['/a'] }),
      ],
    });
    expect(who(back)).toEqual({ '/a': 'T' });
  });

  describe('where the configuration lets a source take over', () => {
    const rule = mounts({ mayTakeOverFrom: ['sec'] });
    const live = document('/sec/x', {
      source: 'sec',
      file: 'x.md',
      stableId: 'x',
      guideId: 'S',
    });

    it.each<[string, IdentityDocument]>([
      ['id', document('/a', { stableId: 'x' })],
      ['alias', document('/a', { aliases: ['/sec/x'] })],
    ])('moves a guide that is gone there, by %s', (_, taker) => {
      const change = rule({ documents: [taker], guides: [secret()] });
      expect(change.takenOver).toEqual([{ guideId: 'S', source: 'docs' }]);
      expect(change.pathMoved).toEqual([{ guideId: 'S', ref: '/a' }]);
      const both = rule({ documents: [taker, live], guides: [secret()] });
      expect(both.created).toMatchObject([{ ref: '/a', source: 'docs' }]);
      expect(both.takenOver).toEqual([]);
      // The other repository forgets its file a day later.
      const later = rule({
        documents: [{ ...taker, guideId: 'N' }],
        guides: [
          guide('N', '/a', { stableId: taker.stableId }),
          secret(taker.stableId ? {} : { stableId: undefined }),
        ],
      });
      expect(later.merged).toEqual([{ guideId: 'S', into: 'N' }]);
    });

    it('makes good what came before the configuration said so', () => {
      const change = ruleOf(
        new Mounts([
          { source: 'new', mountAt: '/sec', mayTakeOverFrom: ['sec'] },
        ]),
      )({
        documents: [document('/sec/x', { source: 'new', guideId: 'N' })],
        guides: [
          guide('N', '/sec/x', { source: 'new' }),
          secret({ currentRef: undefined, formerRefs: ['/sec/x'] }),
        ],
      });
      expect(change.merged).toEqual([{ guideId: 'S', into: 'N' }]);
    });
  });
});
