import matter from 'gray-matter';
import { parseToml } from './toml';
import { FrontMatterSyntaxError, ParsedFrontMatter, parseYaml } from './yaml';

// decodeText has replaced this character, so no text can hold the delimiter.
const delimiter = '\ufdd0front-matter';

/**
 * Parses front matter by gray-matter, which is dangerous bare. This is the only place that
 * knows it: it is handed nothing but front matter that was found and measured beforehand, a
 * language that is not the author's to choose, and engines that cannot run code.
 *
 * @throws FrontMatterSyntaxError, FrontMatterLimitError
 */
export function parseWithGrayMatter(
  raw: string,
  language: 'yaml' | 'toml',
): ParsedFrontMatter {
  let parsed: ParsedFrontMatter = { value: null, positions: new WeakMap() };
  const refuse = () => {
    throw new FrontMatterSyntaxError('this language is not read');
  };
  const read =
    (parse: (text: string) => ParsedFrontMatter) => (text: string) => {
      parsed = parse(text);
      return {};
    };
  // Options turn gray-matter's shared cache off; every engine that it brings
  // is replaced, for its own ones run JavaScript or use an older YAML.
  matter(`${delimiter}\n${raw}\n${delimiter}\n`, {
    delimiters: [delimiter, delimiter],
    language,
    engines: {
      yaml: read(parseYaml),
      toml: read(parseToml),
      json: refuse,
      javascript: refuse,
      js: refuse,
      coffee: refuse,
    },
  });
  return parsed;
}
