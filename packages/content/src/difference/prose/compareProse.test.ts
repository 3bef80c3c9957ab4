import fc from 'fast-check';
import { plainTextOf } from '../../render/html/plainTextOf';
import { renderUnresolved } from '../../render/renderUnresolved';
import { compareProse, CompareProseOptions } from './compareProse';
import { Prose, ProseBlock, ProseRun } from './Prose';

const title = 'Test';

function compare(
  since: string,
  now: string,
  options: Partial<CompareProseOptions> = {},
): Prose {
  const prose = compareProse({
    since: { title, body: since },
    now: { title, body: now },
    ...options,
  });
  if (!prose) {
    throw new Error('The difference is too large');
  }
  return prose;
}

/** A difference for eyes: [-removed-], {+added+}, with the kinds of blocks that differ. */
function shown(prose: Prose): string[] {
  return prose.parts.flatMap(part =>
    part.kind === 'same'
      ? [`${part.blocks.length} same`]
      : part.blocks.map(block => {
          const path = part.sections.map(({ text }) => text).join(' > ');
          return `${path ? `${path}: ` : ''}${sketch(block)}`;
        }),
  );
}

const marked = (kind: string, text: string) => {
  switch (kind) {
    case 'added':
      return `{+${text}+}`;
    case 'removed':
      return `[-${text}-]`;
    default:
      return text;
  }
};

function sketchRun(run: ProseRun): string {
  const { kind, text, styles, linkSince, link, image, imageSince } = run;
  if (image) {
    const name = ({ alt, target }: typeof image) => `${alt} (${target})`;
    return imageSince
      ? `<${name(imageSince)} => ${name(image)}>`
      : marked(kind, `<${name(image)}>`);
  }
  const styled = styles ? `${styles.join()}(${text})` : text;
  return marked(
    kind,
    linkSince === undefined ? styled : `${styled}<${linkSince} => ${link}>`,
  );
}

function sketch(block: ProseBlock): string {
  const facts = (block.attributes ?? [])
    .map(({ name, since, now }) => ` ${name}: ${since} => ${now}`)
    .join();
  const what = `${block.change} ${block.kind}${facts}`;
  switch (block.kind) {
    case 'text':
    case 'heading':
      return `${what} | ${block.runs.map(sketchRun).join('')}`;
    case 'code':
    case 'diagram':
      return `${what} | ${block.lines
        .filter(({ kind }) => kind !== 'same')
        .map(line => {
          const text = line.segments
            .map(segment => marked(segment.kind, segment.text))
            .join('');
          return `${line.kind === 'added' ? '+' : '-'} ${text}`;
        })
        .join(' / ')}`;
    case 'table':
      return `${what} | ${block.rows
        .filter(({ change }) => change !== 'same')
        .map(
          row =>
            `${row.change}: ${row.cells
              .map(({ runs }) => runs.map(sketchRun).join(''))
              .join('|')}`,
        )
        .join(' / ')}`;
    default:
      return what;
  }
}

/** The words of one of the two pages, put together again from their difference. */
function textOf(prose: Prose, without: 'added' | 'removed'): string {
  const text = (pieces: readonly { kind: string; text: string }[]) =>
    pieces
      .filter(({ kind }) => kind !== without)
      .map(piece => piece.text)
      .join('');
  return prose.parts
    .flatMap(({ blocks }) => blocks)
    .flatMap(block => {
      switch (block.kind) {
        case 'text':
        case 'heading':
          return [text(block.runs)];
        case 'code':
        case 'diagram':
          return block.lines
            .filter(({ kind }) => kind !== without)
            .map(({ segments }) => text(segments));
        case 'table':
          return block.rows.flatMap(({ cells }) =>
            cells.map(({ runs }) => text(runs)),
          );
        default:
          return [];
      }
    })
    .join(' ');
}

const wordsAlone = (text: string) => text.replace(/\s/g, '');

describe('the difference between two pages', () => {
  it.each<[string, string, string, string[]]>([
    [
      'a version as one word',
      'Use kernel 5.10 here.',
      'Use kernel 6.1 here.',
      ['changed text | Use kernel [-5.10-]{+6.1+} here.'],
    ],
    [
      'a number with its unit',
      'Give it 5 GB of memory.',
      'Give it 10 GB of memory.',
      ['changed text | Give it [-5 GB-]{+10 GB+} of memory.'],
    ],
    [
      'an address as one word',
      'See https://example.com/a/b?c=1.',
      'See https://example.com/a/x?c=1.',
      [
        'changed text | See [-https://example.com/a/b?c=1-]{+https://example.com/a/x?c=1+}.',
      ],
    ],
    [
      'an identifier as one word',
      'Set `spec.nodeToNodeMeshEnabled` and --max-pods=110 at once.',
      'Set `spec.nodeMeshEnabled` and --max-pods=250 at once.',
      [
        'changed text | Set [-code(spec.nodeToNodeMeshEnabled)-]{+code(spec.nodeMeshEnabled)+} and [---max-pods=110-]{+--max-pods=250+} at once.',
      ],
    ],
    [
      'words of Chinese, which have no blanks between them',
      '\u5c06\u8282\u70b9\u6570\u91cf\u8bbe\u7f6e\u4e3a\u4e94\u4e2a\u3002',
      '\u5c06\u8282\u70b9\u6570\u91cf\u8bbe\u7f6e\u4e3a\u516b\u4e2a\u3002',
      [
        'changed text | \u5c06\u8282\u70b9\u6570\u91cf\u8bbe\u7f6e\u4e3a[-\u4e94\u4e2a-]{+\u516b\u4e2a+}\u3002',
      ],
    ],
    [
      'a word less at the beginning',
      'Please use Calico.',
      'use Calico.',
      ['changed text | [-Please -]use Calico.'],
    ],
    [
      'a sentence that has little left of it as one change',
      'Routes are advertised by a full mesh of BGP peers, and that is all.',
      'Routes are advertised by route reflectors once a cluster passes 100 nodes, and that is all.',
      [
        'changed text | Routes are advertised by [-a full mesh of BGP peers-]{+route reflectors once a cluster passes 100 nodes+}, and that is all.',
      ],
    ],
    [
      'emphasis',
      'It must be so.',
      'It **must** be so.',
      ['changed text | It [-must-]{+strong(must)+} be so.'],
    ],
    [
      'where a link leads',
      'See [the guide](/a).',
      'See [the guide](/b).',
      ['changed text | See the guide</a => /b>.'],
    ],
    [
      'the kind of a callout that has a title',
      '> [!NOTE] The gap\n> Mind it.',
      '> [!WARNING] The gap\n> Mind it.',
      ['changed text callout: note => warning | The gap', '1 same'],
    ],
    [
      'an image that is another',
      'x ![Map](a.png)',
      'x ![Map](b.png)',
      ['changed text | x <Map (a.png) => Map (b.png)>'],
    ],
    [
      'a heading, with what is below it',
      '# A\n\n## Setup\n\nOne text.\n\n## Use\n\nTwo.',
      '# A\n\n## Install\n\nOne text here.\n\n## Use\n\nTwo.',
      [
        '1 same',
        'A > Install: changed heading | [-Setup-]{+Install+}',
        'A > Install: changed text | One text{+ here+}.',
        '2 same',
      ],
    ],
    [
      'a section that is new as one change',
      '## A\n\nOne.',
      '## A\n\nOne.\n\n## B\n\nTwo.\n\n- three\n- four',
      [
        '2 same',
        'B: added heading | {+B+}',
        'B: added text | {+Two.+}',
        'B: added text | {+three+}',
        'B: added text | {+four+}',
      ],
    ],
    [
      'lines of code, and the words in them',
      '```yaml\nkind: Pod\nasNumber: 64512\nname: x\n```',
      '```yaml\nkind: Pod\nasNumber: 64513\nname: x\nnew: y\n```',
      [
        'changed code | - asNumber: [-64512-] / + asNumber: {+64513+} / + {+new: y+}',
      ],
    ],
    [
      'the language of code',
      '```yaml\na\n```',
      '```json\na\n```',
      ['changed code language: yaml => json | '],
    ],
    [
      'a diagram',
      '```mermaid\nflowchart LR\n accTitle: Routes\n a --> b\n```',
      '```mermaid\nflowchart LR\n accTitle: Routes\n a --> c\n```',
      ['changed diagram | -  a --> [-b-] / +  a --> {+c+}'],
    ],
    [
      'cells and rows of a table',
      '|Name|Size|\n|-|-|\n|a|5 GB|\n|b|6 GB|',
      '|Name|Size|\n|-|-|\n|a|7 GB|\n|b|6 GB|\n|new row|1|',
      [
        'changed table | changed: a|[-5 GB-]{+7 GB+} / added: {+new row+}|{+1+}',
      ],
    ],
    [
      'a column of a table',
      '|Name|Size|\n|-|-|\n|a one|5 GB|',
      '|Name|Cost|Size|\n|-|-|-|\n|a one|1|5 GB|',
      [
        'changed table | changed: Name|{+Cost+}|Size / changed: a one|{+1+}|5 GB',
      ],
    ],
    [
      'items of a list',
      '1. One thing\n2. Another thing\n3. Third',
      '1. One thing\n2. New\n3. Another thing\n4. Third',
      ['1 same', 'added text | {+New+}', '2 same'],
    ],
    [
      'a task that is done',
      '- [ ] Backups',
      '- [x] Backups',
      ['changed text task: open => done | Backups'],
    ],
    [
      'what something stands in',
      'Mind the gap.',
      '> Mind the gap.',
      ['changed text place: undefined => quote | Mind the gap.'],
    ],
    [
      'a callout of another kind',
      '> [!NOTE]\n> Mind the gap.',
      '> [!WARNING]\n> Mind the gap.',
      ['changed text | [-Note-]{+Warning+}', '1 same'],
    ],
  ])('tells of %s', (_title, since, now, expected) => {
    expect(shown(compare(since, now))).toEqual(expected);
  });

  it.each([
    ['lines that break elsewhere', 'a b\nc d', 'a\nb c\nd'],
    ['another mark for the same', '* a\n* b\n\n__c__', '- a\n- b\n\n**c**'],
    ['a reference for an address', '[a](/b)', '[a][c]\n\n[c]: /b'],
    ['numbers of footnotes', 'a[^x]\n\n[^x]: b', 'a[^1]\n\n[^1]: b'],
  ])('does not tell of %s', (_title, since, now) => {
    expect(compare(since, now)).toMatchObject({ changes: 0, sections: 0 });
  });

  it('tells of a file with other bytes, wherever it is shown', () => {
    const body = '![Map](a.png) and\n\n|x|\n|-|\n|![Map](a.png)|';
    expect(shown(compare(body, body, { replacedFiles: ['a.png'] }))).toEqual([
      'changed text | <Map (a.png) => Map (a.png)> and',
      'changed table | changed: <Map (a.png) => Map (a.png)>',
    ]);
  });

  it('counts a title, and sections by the headings that stand over changes', () => {
    const prose = compare(
      'Before.\n\n## A\n\nOne text.\n\nTwo texts.\n\n## B\n\nThree.',
      'Before it.\n\n## A\n\nOne text more.\n\nTwo texts more.\n\n## B\n\nThree.',
      { since: { title: 'Old', body: 'Before.\n\n## A\n\nOne text.' } },
    );
    expect(prose).toMatchObject({ changes: 5, sections: 3 });
  });

  it('names the anchors of sections that are there today', () => {
    const { parts } = compare(
      '## A\n\n### Gone\n\nOne.',
      '## A\n\n### Here\n\nTwo.\n\nThree.',
    );
    expect(
      parts.flatMap(part => (part.kind === 'changed' ? part.sections : [])),
    ).toContainEqual({ text: 'Here', anchor: 'here' });
  });

  it('reads a text without markup line by line', () => {
    expect(
      shown(compare('# a\n**b** c', '# a\n**b** d', { isPlain: true })),
    ).toEqual(['1 same', 'changed text | **b** [-c-]{+d+}']);
  });
});

describe('the words of both pages', () => {
  const word = fc.constantFrom(
    ...['node', 'v1.2.3', '5 GB', 'a', 'b', '**b**', '`x y`', '_e_', ','],
    ...[
      '[l](/x)',
      '[l](/y)',
      '![i](i.png)',
      '\u4f60\u597d',
      '\u{1f44d}\u{1f3fd}',
    ],
    ...[
      '<b>',
      '</b>',
      '<td>',
      '&amp;',
      '\\*',
      '  \n',
      '\ud800',
      '<br>',
      '~~s~~',
    ],
  );
  const line = fc
    .array(
      fc.oneof(
        { weight: 9, arbitrary: word },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 9 }) },
      ),
      { maxLength: 12 },
    )
    .map(words => words.join(' '));
  const block = fc.oneof(
    line,
    line.map(text => `## ${text}`),
    line.map(text => `- ${text}\n- [ ] ${text}`),
    line.map(text => `> ${text}\n>\n> 1. ${text}`),
    line.map(text => `\`\`\`sh\n${text}\n  ${text}\n\`\`\``),
    line.map(text => `|a|b|\n|-|-|\n|${text}|x|`),
    line.map(text => `<table><tr><td>${text}</table>`),
    line.map(text => `> [!TIP]\n> ${text}`),
    line.map(
      text =>
        `{{< tabs >}}\n{{% tab "x" %}}\n${text}\n{{% /tab %}}\n{{< /tabs >}}`,
    ),
    fc.constantFrom(
      '---',
      '<hr>',
      '<details><summary>s</summary>',
      '<div>',
      '</div>',
    ),
  );
  const page = fc.array(block, { maxLength: 8 });
  /** Two pages of which one was made of the other. */
  const pages = fc
    .tuple(page, page, fc.array(fc.nat(), { maxLength: 6 }))
    .map(([blocks, others, places]) => {
      const edited = [...blocks];
      places.forEach((place, index) => {
        const at = place % (edited.length + 1);
        edited.splice(at, place % 2, ...others.slice(index, index + 1));
      });
      return [blocks.join('\n\n'), edited.join('\n\n')];
    });

  it('are all in their difference, in their order', () => {
    fc.assert(
      fc.property(pages, ([since, now]) => {
        const prose = compare(since, now);
        const of = (body: string) =>
          wordsAlone(plainTextOf(renderUnresolved({ title, body })));
        expect(wordsAlone(textOf(prose, 'added'))).toBe(of(since));
        expect(wordsAlone(textOf(prose, 'removed'))).toBe(of(now));
      }),
      { numRuns: 1500 },
    );
  });

  it('are the same on both sides where nothing differs', () => {
    fc.assert(
      fc.property(page, blocks => {
        const body = blocks.join('\n\n');
        const prose = compare(body, body);
        expect(prose.changes).toBe(0);
        expect(textOf(prose, 'added')).toBe(textOf(prose, 'removed'));
      }),
      { numRuns: 300 },
    );
  });
});
