type Look = 'classic' | 'handDrawn' | 'neo';

/** What an author may say about how a diagram is drawn; colours are the reader's theme. */
export interface DiagramSettings {
  look?: Look;
  layout?: 'dagre' | 'elk';
  flowchart: Record<string, string | number | boolean>;
  sequence: Record<string, string | number | boolean>;
}

/** A diagram without anything in it that configures Mermaid. */
export interface DiagramSource {
  text: string;
  settings: DiagramSettings;
}

const curves = new Set(
  'basis bumpX bumpY cardinal catmullRom linear monotoneX monotoneY natural step stepAfter stepBefore'.split(
    ' ',
  ),
);

type Reader = (written: string) => string | number | boolean | undefined;

const size: Reader = written =>
  /^\d{1,3}$/.test(written) ? Number(written) : undefined;
const flag: Reader = written =>
  written === 'true' || written === 'false' ? written === 'true' : undefined;
const oneOf =
  (words: ReadonlySet<string>): Reader =>
  written =>
    words.has(written) ? written : undefined;

const flowchart: ReadonlyMap<string, Reader> = new Map([
  ['curve', oneOf(curves)],
  ['nodeSpacing', size],
  ['rankSpacing', size],
  ['padding', size],
  ['diagramPadding', size],
  ['wrappingWidth', size],
]);
const sequence: ReadonlyMap<string, Reader> = new Map([
  ['mirrorActors', flag],
  ['showSequenceNumbers', flag],
  ['rightAngles', flag],
  ['wrap', flag],
  ['messageMargin', size],
]);
const looks: readonly Look[] = ['classic', 'handDrawn', 'neo'];
const general: ReadonlyMap<string, Reader> = new Map([
  ['look', oneOf(new Set(looks))],
  ['layout', oneOf(new Set(['dagre', 'elk']))],
]);

/** The values that a configuration, JSON or YAML, gives to names that are listed. */
function read(configuration: string, names: ReadonlyMap<string, Reader>) {
  const settings: Record<string, string | number | boolean> = {};
  for (const [, name, value] of configuration.matchAll(
    /\b([A-Za-z]+)["']?[ \t]*:[ \t]*["']?(\w+)/g,
  )) {
    const known = names.get(name)?.(value);
    if (known !== undefined) {
      settings[name] = known;
    }
  }
  return settings;
}

/** Takes `%%{…}%%` out; one without an end is a comment then. */
function withoutDirectives(text: string, taken: string[]): string {
  const [first, ...rest] = text.split('%%{');
  const pieces = rest.map(piece => {
    const end = piece.indexOf('}%%');
    taken.push(end < 0 ? piece : piece.slice(0, end));
    return end < 0 ? `%% {${piece}` : ` ${piece.slice(end + 3)}`;
  });
  return [first, ...pieces].join('');
}

/** Takes the block between two lines of `---` off the top, as often as there is one. */
function withoutFrontMatter(text: string, taken: string[]): string {
  let lines = text.trimStart().split('\n');
  while (lines[0].trim() === '---') {
    const end = lines.findIndex((line, at) => at > 0 && line.trim() === '---');
    if (end < 0) {
      lines = lines.slice(1);
    } else {
      taken.push(lines.slice(1, end).join('\n'));
      lines = lines.slice(end + 1);
    }
    const start = lines.findIndex(line => line.trim() !== '');
    lines = start < 0 ? [''] : lines.slice(start);
  }
  return lines.join('\n').trimStart();
}

const shapeKeys = new Set(
  'shape label form pos constraint animate animation curve assigned ticket priority'.split(
    ' ',
  ),
);
const shapeEntry =
  /[\s,]*([A-Za-z]+)[ \t]*:[ \t]*("[^"\\]*"[ \t]*|'[^'\\]*'[ \t]*|[^\s"'{}[\],:&*!|>%@`][^"'{}[\],\n]*)(?=[,\n}])/y;

/** `@{ … }` is YAML that may name pictures: only what is listed here stays. */
function shapeData(text: string): { kept: string; length: number } {
  const kept: string[] = [];
  let at = 0;
  shapeEntry.lastIndex = 0;
  for (
    let match = shapeEntry.exec(text);
    match;
    match = shapeEntry.exec(text)
  ) {
    at = shapeEntry.lastIndex;
    if (shapeKeys.has(match[1])) {
      kept.push(`${match[1]}: ${match[2].trim()}`);
    }
  }
  const end = text.indexOf('}', at);
  const isRead = end >= 0 && /^[\s,]*$/.test(text.slice(at, end));
  const data = isRead && kept.length > 0 ? `@{ ${kept.join(', ')} }` : '';
  return { kept: data, length: end < 0 ? text.length : end + 1 };
}

function withoutPictures(text: string): string {
  const [first, ...rest] = text.split('@{');
  const pieces = rest.map(piece => {
    const { kept, length } = shapeData(piece);
    const after = piece.slice(length);
    // What stood on both sides must not make a new mark together.
    return kept === '' && /^[{%-]/.test(after) ? ` ${after}` : kept + after;
  });
  return [first, ...pieces].join('');
}

const plainTag =
  /^<\/?(?:[biqsu]|br|code|del|em|ins|mark|small|strong|sub|sup)\s*\/?>/i;

/** Elements that load or run something are shown as they are written. */
function withoutElements(text: string): string {
  return text.replace(/<(?=[/!?a-z])/gi, (mark, at: number) =>
    plainTag.test(text.slice(at, at + 20)) ||
    /^<<[\w -]*>>/.test(text.slice(at - 1, at + 60))
      ? mark
      : '#lt;',
  );
}

/**
 * A diagram as Mermaid may have it. Directives and front matter can set style sheets, let
 * labels be HTML and choose fonts, and nodes can name pictures: each of them has made a
 * reader's browser call other sites. So all of it is taken out, and the few settings that
 * are harmless are handed over apart.
 */
export function diagramSource(written: string): DiagramSource {
  const taken: string[] = [];
  const unix = written.replace(/\r\n?/g, '\n');
  // In this order, for each step could bring to the top what the next one takes out.
  const plain = withoutDirectives(withoutPictures(unix), taken);
  const body = withoutFrontMatter(plain, taken);
  const configuration = taken.join('\n');
  const title = /^title:[ \t]*(\S[^\n]*)/m.exec(configuration)?.[1];
  const compact = /^displayMode:[ \t]*["']?compact\b/m.test(configuration);
  const head = [
    ...(title === undefined
      ? []
      : [`title: ${JSON.stringify(withoutElements(unquoted(title)))}`]),
    ...(compact ? ['displayMode: compact'] : []),
  ];
  const text = withoutElements(body);
  const { look: wished, layout } = read(configuration, general);
  const look = looks.find(known => known === wished);
  return {
    text: head.length > 0 ? `---\n${head.join('\n')}\n---\n${text}` : text,
    settings: {
      ...(look === undefined ? {} : { look }),
      ...(layout === 'dagre' || layout === 'elk' ? { layout } : {}),
      flowchart: read(configuration, flowchart),
      sequence: read(configuration, sequence),
    },
  };
}

function unquoted(text: string): string {
  const trimmed = text.trim();
  const quote = trimmed[0];
  return (quote === '"' || quote === "'") && trimmed.endsWith(quote)
    ? trimmed.slice(1, -1)
    : trimmed;
}
