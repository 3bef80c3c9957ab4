import fc from 'fast-check';
import { highlightedLanguages } from '../render/html/highlight';

/** A place in a file that a text of an author's can stand in. */
export interface Place {
  name: string;
  /** A file with the text there. */
  file: (text: string) => string;
}

/** A file that grows: a short text, repeated in one place. */
export interface GrowingText {
  place: Place;
  seed: string;
  /** The file with as many repeats as make about so many characters. */
  ofLength: (length: number) => string;
}

const inFrontMatter = (lines: string) => `---\ntitle: A\n${lines}\n---\nText\n`;
const inBody = (body: string) => `---\ntitle: A\n---\n${body}\n`;

const frontMatter: Record<string, (text: string) => string> = {
  'the start of the file': text => `${text}x\n---\ntitle: A\n---\n`,
  'the opening delimiter': text => `---${text}x\ntitle: A\n---\n`,
  'front matter without an end': text => `---\n${text}x\n`,
  'front matter after a blank line': text => `---\n\na${text}x\n---\nText\n`,
  'a brace at the start': text => `{${text}x\n`,
  'a brace and a line': text => `{\n${text}x\n`,
  'a title': text => `---\ntitle: ${text}x\n---\n`,
  'a title in quotes': text => `---\ntitle: "${text}x\n---\n`,
  'a key': text => inFrontMatter(`a${text}x: 1`),
  'a value': text => inFrontMatter(`a: ${text}x`),
  'a folded value': text => inFrontMatter(`a: >\n  ${text}x`),
  'a list in front matter': text => inFrontMatter(`tags: [${text}x]`),
  'an alias': text => inFrontMatter(`aliases: ["/a${text}?x"]`),
  'an owner': text => inFrontMatter(`owner: a${text}!`),
  'a date': text => inFrontMatter(`lastmod: 2026${text}!`),
  'a duration': text => inFrontMatter(`duration: P1${text}!`),
  'a slug': text => inFrontMatter(`slug: a${text}!`),
  'a source of a step': text =>
    inFrontMatter(`structure:\n  - source: "/a${text}!"`),
  'a TechDocs step': text =>
    inFrontMatter(`structure:\n  - source: "techdocs:a/${text}!"`),
  'a predicate': text => inFrontMatter(`appliesTo: { kind: "${text}x" }`),
  TOML: text => `+++\ntitle = "A"\na = ${text}x\n+++\nText\n`,
  'a key of TOML': text => `+++\ntitle = "A"\na${text}x = 1\n+++\nText\n`,
};

const body: Record<string, (text: string) => string> = {
  'a paragraph': text => `a ${text}!`,
  'many paragraphs': text => text.replace(/(.{400})/gs, '$1\n\n'),
  'many lines': text => text.replace(/(.{80})/gs, '$1\n'),
  'a heading': text => `## ${text}!`,
  'attributes of a heading': text => `## h {${text}!}`,
  'the id of a heading': text => `## h {#a${text}!}`,
  'a value of an attribute': text => `## h {a="${text}!}`,
  'a heading by underlining': text => `a ${text}!\n===`,
  'a rule': text => `***${text}!`,
  'a label': text => `[${text}](x)!`,
  'a target': text => `[a](${text}!`,
  'a target in brackets': text => `[a](<${text}!`,
  'the title of a link': text => `[a](b "${text}!`,
  'a definition': text => `[a]: ${text}!\n\n[a]`,
  'the label of a definition': text => `[${text}]: /x\n\n[a]`,
  'many links': text => `${text.replace(/(.{40})/gs, '$1](x) [')}`,
  'an image': text => `![${text}](${text}!)`,
  'an address': text => `See http://a.b/${text}!`,
  'many addresses': text => text.replace(/(.{20})/gs, '$1http://a.b/'),
  'an address in brackets': text => `<http://a.b/${text}!`,
  emphasis: text => `**${text}!`,
  'code in a line': text => `\`${text}!`,
  'the language of a fence': text => `\`\`\`${text}x\ncode\n\`\`\``,
  'a fence without an end': text => `~~~ ${text}x\n`,
  'indented code': text => `    ${text}x`,
  'an item': text => `- ${text}!`,
  'many items': text => `- ${text.replace(/(.{20})/gs, '$1\n- ')}!`,
  'a numbered item': text => `1${text}. a`,
  'a task': text => `- [ ] ${text}!`,
  'a quote': text => `> ${text}!`,
  'an alert': text => `> [!NOTE]${text}!\n> a`,
  'a cell': text => `|a|b|\n|-|-|\n|${text}|c|`,
  'a head of a table': text => `|${text}|b|\n|-|-|\n|a|c|`,
  'the rule of a table': text => `|a|b|\n|-${text}|-|\n|a|c|`,
  'a footnote': text => `a[^1]\n\n[^1]: ${text}!`,
  'the name of a footnote': text => `a[^${text}]\n\n[^${text}]: b`,
  'a term': text => `a${text}\n: ${text}!`,
  'an admonition': text => `!!! note "${text}!\n    a`,
  'a container': text => `:::${text}!\na\n:::`,
  'an emoji': text => `:${text}!`,
  'an abbreviation': text => `*[${text}]: a\n\n${text}`,
  'an entity': text => `&${text}!`,
  'an element': text => `<${text}!>`,
  'attributes of an element': text => `<a ${text}!>b</a>`,
  'an address in HTML': text => `<a href="${text}!>b</a>`,
  'an id in HTML': text => `<p id="${text}">b</p>`,
  'a heading in HTML': text => `<h2>${text}!</h2>`,
  'many elements': text => text.replace(/(.{10})/gs, '$1<a id=x>'),
  'a comment': text => `<!--${text}!`,
  'a block of HTML': text => `<div>\n${text}!\n`,
  'a table in HTML': text => `<table ${text}!</table ${text}`,
  'a shortcode': text => `{{< ${text}!`,
  'the name of a shortcode': text => `{{< a${text}! >}}`,
  'an argument': text => `{{< note ${text}! >}}a{{< /note >}}`,
  'a quoted argument': text => `{{< note "${text}! >}}a{{< /note >}}`,
  'a named argument': text => `{{< note a="${text}" >}}a{{< /note >}}`,
  'inside of a shortcode': text => `{{< note >}}${text}!{{< /note >}}`,
  'an unclosed shortcode': text => `{{< highlight x >}}${text}!`,
  'the label of an item by shortcode': text =>
    `{{< checklist-item >}}${text}!{{< /checklist-item >}}`,
  'a tab of code': text => `{{< tab lang="x" >}}${text}!{{< /tab >}}`,
  'a figure': text => `{{< figure src="${text}!" >}}`,
  'a reference': text => `[a]({{< relref "${text}!" >}})`,
  'a diagram': text => `\`\`\`mermaid\nflowchart TB\n${text}!\n\`\`\``,
  'the start of a diagram': text => `\`\`\`mermaid\n${text}!\n\`\`\``,
  'a box of a diagram': text =>
    `\`\`\`mermaid\nflowchart TB\na["${text}"] --> b\n\`\`\``,
  'an arrow of a diagram': text =>
    `\`\`\`mermaid\nflowchart TB\na -- ${text}! --> b\n\`\`\``,
  'a group of a diagram': text =>
    `\`\`\`mermaid\nflowchart TB\nsubgraph ${text}[!]\na --> b\nend\n\`\`\``,
  'many boxes of a diagram': text =>
    `\`\`\`mermaid\nflowchart TB\n${text.replace(
      /(.{20})/gs,
      'a["$1"] & b --> c\n',
    )}\n\`\`\``,
  'many groups of a diagram': text =>
    `\`\`\`mermaid\nflowchart TB\n${text.replace(
      /(.{20})/gs,
      'subgraph $1\n',
    )}\n\`\`\``,
  'a message of a diagram': text =>
    `\`\`\`mermaid\nsequenceDiagram\na->>b: ${text}!\n\`\`\``,
  'the participants of a diagram': text =>
    `\`\`\`mermaid\nsequenceDiagram\n${text}!->>b: c\n\`\`\``,
  'before shortcodes': text =>
    `${text}${'{{< checklist-item >}}a{{< /checklist-item >}}'.repeat(50)}`,
};

/** Every place, code of each language that is highlighted included. */
export const places: readonly Place[] = [
  ...Object.entries(frontMatter).map(([name, file]) => ({ name, file })),
  ...Object.entries(body).map(([name, make]) => ({
    name,
    file: (text: string) => inBody(make(text)),
  })),
  ...highlightedLanguages().flatMap(language =>
    [0, 60].map(width => ({
      name: `code in ${language}${width > 0 ? ', in lines' : ''}`,
      file: (text: string) =>
        inBody(
          `\`\`\`${language}\n${
            width > 0 ? text.replace(/(.{60})/gs, '$1\n') : text
          }\n\`\`\``,
        ),
    })),
  ),
];

const characters = [
  ...' \t\n!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~aA0e',
  '\u00a0',
  'é',
  '漢',
  '\u2028',
];

/** One character, or two to four of those that mean something somewhere. */
export const seeds: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 4 })
  .map(parts => parts.join(''));

/** A place and what is repeated in it. */
export const growingTexts: fc.Arbitrary<GrowingText> = fc
  .tuple(fc.constantFrom(...places), seeds)
  .map(([place, seed]) => growing(place, seed));

/** A seed in a place. */
export function growing(place: Place, seed: string): GrowingText {
  return {
    place,
    seed,
    ofLength: length =>
      place.file(seed.repeat(Math.max(1, Math.ceil(length / seed.length)))),
  };
}
