/** What an author wrote about a diagram for those who do not see it. */
export interface DiagramText {
  title?: string;
  description?: string;
}

/** What is said of a diagram at most, in characters. */
const LONGEST = 500;

/** Kinds with a line `title …`; in others it could be the name of a box. */
const TITLED =
  /^(?:sequenceDiagram|gantt|pie|journey|timeline|quadrantChart|xychart|packet|radar|treemap|C4[A-Z])/;

function tidy(text: string | undefined): string | undefined {
  const plain = text
    ?.trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
  return plain === '' ? undefined : plain;
}

/** What stands after a word, or a word and a colon, at the beginning of a line. */
function after(word: string, line: string): string | undefined {
  if (!line.startsWith(word)) {
    return undefined;
  }
  const rest = line.slice(word.length);
  return /^\s*:|^\s/.test(rest) ? tidy(rest.replace(/^\s*:?/, '')) : undefined;
}

/** Lines between two lines of `---` at the top, and those after them. */
function withoutFrontMatter(lines: readonly string[]): [string[], string[]] {
  const start = lines.findIndex(Boolean);
  const end = lines.indexOf('---', start + 1);
  return lines[start] === '---' && end > 0
    ? [lines.slice(start + 1, end), lines.slice(end + 1)]
    : [[], [...lines]];
}

/** The first that some lines say about something. */
function firstOf(
  lines: readonly string[],
  read: (line: string) => string | undefined,
): string | undefined {
  for (const line of lines) {
    const found = read(line);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function blockOf(word: string, source: string): string | undefined {
  const start = source.indexOf(word);
  const open = start < 0 ? '' : source.slice(start + word.length).trimStart();
  return open.startsWith('{')
    ? tidy(open.slice(1).split('}', 1)[0])
    : undefined;
}

/** The title and the description in the source of a diagram. */
export function diagramText(source: string): DiagramText {
  const [settings, lines] = withoutFrontMatter(
    source.split('\n').map(line => line.trim()),
  );
  const kind = lines.find(line => line && !line.startsWith('%%')) ?? '';
  const ownTitle = (line: string) =>
    after('title', line.replace(/^pie\s+(?:showData\s+)?/, ''));
  return {
    title:
      firstOf(lines, line => after('accTitle', line)) ??
      firstOf(settings, line => after('title', line)) ??
      (TITLED.test(kind) ? firstOf(lines, ownTitle) : undefined),
    description:
      firstOf(lines, line =>
        /^accDescr\s*:/.test(line) ? after('accDescr', line) : undefined,
      ) ?? blockOf('accDescr', source),
  };
}

/** Where a diagram stands, to name one that has no title. */
export interface DiagramPlace {
  /** The heading before it; absent before the first one. */
  section?: string;
  /** From 1, among the diagrams below that heading. */
  number: number;
  /** How many there are below that heading. */
  of: number;
}

/** Where each diagram of an article stands. */
export function diagramPlaces(
  article: ParentNode,
): ReadonlyMap<Element, DiagramPlace> {
  const sections: { section?: string; diagrams: Element[] }[] = [
    { diagrams: [] },
  ];
  for (const element of article.querySelectorAll(
    'h1, h2, h3, h4, h5, h6, pre.lp-mermaid',
  )) {
    if (element.nodeName === 'PRE') {
      sections[sections.length - 1].diagrams.push(element);
    } else {
      sections.push({ section: tidy(element.textContent ?? ''), diagrams: [] });
    }
  }
  return new Map(
    sections.flatMap(({ section, diagrams }) =>
      diagrams.map((diagram, at) => [
        diagram,
        { section, number: at + 1, of: diagrams.length },
      ]),
    ),
  );
}
