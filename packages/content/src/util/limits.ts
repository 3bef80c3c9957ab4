/**
 * Every cap of the library, by name. A document that passes one is refused or
 * shown as plain text with a diagnostic; it never slows its neighbours down.
 *
 * @public
 */
export const limits = {
  /** Largest front matter, in bytes of UTF-8, delimiters not counted. */
  frontMatterBytes: 64 * 1024,
  /** Largest document, in bytes as stored. */
  documentBytes: 1024 * 1024,
  /** Deepest nesting of front matter values, in levels. */
  depth: 20,
  /** Nodes that YAML aliases and merge keys may add to those written out. */
  yamlNodes: 2000,
  /** Consecutive blank lines in front matter; gray-matter is quadratic in them. */
  frontMatterBlankLines: 250,
  /** Deepest nesting of `structure`, in levels of `pages`. */
  structureDepth: 6,
  /** Steps of one series, headings included. */
  structureEntries: 2000,
  /** Aliases, tags, prerequisites and the like of one document, each. */
  listEntries: 200,
  /** Longest title, description or other one-line value, in UTF-16 units. */
  textLength: 2000,
  /** Longest text of a band above or below the map of a series, in UTF-16 units. */
  bandLength: 80,
  /** Longest `appliesToReason`, in UTF-16 units: it stands above a list. */
  reasonLength: 200,
  /** Longest value that a tag may have, as in the Backstage catalog. */
  tagLength: 63,
  /** Longest `appliesTo` or `audience`, in UTF-16 units of JSON: each is tried on each entity or team. */
  predicateLength: 10_000,
  /** Longest source or link target, in UTF-16 units. */
  targetLength: 2000,
  /** Links and images that are recorded and checked per document. */
  links: 5000,
  /** Links from a footnote back to the places that refer to it. */
  footnoteLinks: 50,
  /** Longest name of a footnote, in UTF-16 units. */
  footnoteName: 200,
  /** Headings that get an id and an entry in the contents, per document. */
  headings: 2000,
  /** Longest id of a heading or another target of links, in UTF-16 units. */
  idLength: 1000,
  /** Shortcode tags that are interpreted per document; later ones stay text. */
  shortcodes: 2000,
  /** Deepest nesting of shortcodes, in levels; deeper ones keep their text only. */
  shortcodeDepth: 20,
  /** Longest shortcode tag with its arguments, in UTF-16 units. */
  shortcodeLength: 4000,
  /** Deepest nesting of Markdown blocks and inlines, in levels. */
  markdownNesting: 120,
  /** Longest paragraph, heading or table cell read as Markdown, in UTF-16 units. */
  inlineLength: 40 * 1024,
  /** Stars, underscores and tildes in one paragraph read as Markdown. */
  emphasisMarkers: 1000,
  /** Brackets, stars and the like in one paragraph read as Markdown. */
  inlineMarkers: 2000,
  /** The same in all paragraphs of one document together. */
  documentMarkers: 60_000,
  /** Most `>` marks that open one line. */
  quoteMarkers: 20,
  /**
   * Longest start of a line, its quotes and list marks, that the lines inside of a
   * shortcode take over: they are many, and each gets its own copy.
   */
  containerPrefix: 200,
  /** Deepest indentation of a list item, in columns; deeper ones come up. */
  listIndent: 40,
  /** Most lines of a body that is read as Markdown. */
  bodyLines: 20_000,
  /** Most cells of a table, headers included. */
  tableCells: 20_000,
  /** Most columns of a table. */
  tableColumns: 200,
  /** Largest code block that is highlighted, in UTF-16 units. */
  highlightLength: 20 * 1024,
  /** Code in a language whose highlighting may need the square of its length counts so often. */
  slowHighlightFactor: 5,
  /** All highlighted code of one document together, in UTF-16 units. */
  highlightTotal: 100 * 1024,
  /** Longest diagram whose width is estimated, in UTF-16 units. */
  diagramLength: 20_000,
  /** All diagrams of one document that are looked at together, in UTF-16 units. */
  diagramTotal: 100 * 1024,
  /** Boxes, groups or participants of a diagram whose width is estimated. */
  diagramNodes: 300,
  /** Its arrows. */
  diagramEdges: 600,
  /** Raw HTML tags in one document; past it all raw HTML is shown as text. */
  htmlTags: 20_000,
  /** Deepest nesting of raw HTML elements in the output, in levels. */
  htmlNesting: 200,
  /** Diagnostics of one file that are kept; one more says how many were not. */
  diagnosticsPerFile: 100,
} as const;
