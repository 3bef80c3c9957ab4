type Attributes = Readonly<Record<string, string | number | undefined>>;
type Child = SvgElement | string | undefined;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Controls, halves of surrogate pairs, and two code points that are no characters. */
const unwritable = /[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/**
 * An element of a picture. Texts, in attributes and between elements, are only ever written
 * escaped, whoever wrote them.
 */
export class SvgElement {
  readonly #name: string;
  readonly #attributes: Attributes;
  readonly #children: readonly Child[];

  constructor(
    name: string,
    attributes: Attributes,
    children: readonly Child[],
  ) {
    this.#name = name;
    this.#attributes = attributes;
    this.#children = children;
  }

  toString(): string {
    const attributes = Object.entries(this.#attributes)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => ` ${name}="${written(value ?? '')}"`)
      .join('');
    const inside = this.#children
      .map(child =>
        typeof child === 'string' ? written(child) : String(child ?? ''),
      )
      .join('');
    return inside === ''
      ? `<${this.#name}${attributes}/>`
      : `<${this.#name}${attributes}>${inside}</${this.#name}>`;
  }
}

/** An element with its attributes and what is in it. */
export function svg(
  name: string,
  attributes: Attributes,
  ...children: Child[]
): SvgElement {
  return new SvgElement(name, attributes, children);
}

/** Where a shape is moved to, and how much larger than it was drawn. */
export function moved(x: number, y: number, scale = 1): string {
  const move = `translate(${rounded(x)} ${rounded(y)})`;
  return scale === 1 ? move : `${move} scale(${rounded(scale)})`;
}

/** Enough digits for a screen of any sharpness. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Escapes, and whatever XML may not be able to hold. */
const remarkable = /[&<>"']|[\p{Cc}\p{Cs}\p{Cn}]/gu;

function written(value: string | number): string {
  return typeof value === 'number'
    ? String(rounded(value))
    : value.replace(remarkable, char => escapes[char] ?? writable(char));
}

/** What XML cannot hold at all would make the whole picture unreadable. */
function writable(char: string): string {
  return /[\t\n\r]/.test(char) || !unwritable.test(char) ? char : '\ufffd';
}
