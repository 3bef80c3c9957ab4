import { CORE_SCHEMA, load } from 'js-yaml';
import { CodeBlock, Page } from '../content';
import { isRecord } from '../isRecord';

/** A YAML document of a guide. */
export interface YamlDocument {
  guide: string;
  /** 1-based line in the guide's file. */
  line: number;
  value: unknown;
}

/** A YAML document with `apiVersion` and `kind`. */
export interface KubernetesObject extends YamlDocument {
  apiVersion: string;
  kind: string;
  /** Empty where the kind has no metadata. */
  name: string;
  value: Record<string, unknown>;
}

interface Text {
  code: string;
  line: number;
}

/** YAML that a shell command is fed with. */
function heredocs({ code, line }: CodeBlock): Text[] {
  return [...code.matchAll(/<<-?'?(\w+)\b[^\n]*\n(.*?)\n\1$/gms)]
    .filter(([, , text]) => /^apiVersion:/m.test(text))
    .map(match => ({
      code: match[2],
      line: line + code.slice(0, match.index).split('\n').length,
    }));
}

function* documentsOf({ code, line }: Text): Generator<Text> {
  let start = 0;
  const lines = code.split('\n');
  for (let at = 0; at <= lines.length; at += 1) {
    if (at === lines.length || /^---\s*$/.test(lines[at])) {
      const text = lines.slice(start, at).join('\n');
      if (text.trim() !== '') {
        yield { code: text, line: line + start };
      }
      start = at + 1;
    }
  }
}

/** The YAML of a guide: its YAML blocks, and objects that its shell commands apply. */
export function yamlDocuments({ name, blocks }: Page): YamlDocument[] {
  return blocks
    .flatMap((block): Text[] => {
      if (block.language === 'bash') {
        return heredocs(block);
      }
      return /^ya?ml$/.test(block.language) ? [block] : [];
    })
    .flatMap(text => [...documentsOf(text)])
    .map(({ code, line }) => ({
      guide: name,
      line,
      value: load(code, {
        schema: CORE_SCHEMA,
        filename: `${name}, line ${line}`,
      }),
    }));
}

/** The document as an object of Kubernetes' shape, where it has that shape. */
export function kubernetesObject(
  document: YamlDocument,
): KubernetesObject | undefined {
  const { value } = document;
  if (!isRecord(value)) {
    return undefined;
  }
  const { apiVersion, kind, metadata } = value;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') {
    return undefined;
  }
  const name = isRecord(metadata) ? metadata.name : undefined;
  return {
    ...document,
    value,
    apiVersion,
    kind,
    name: typeof name === 'string' ? name : '',
  };
}
