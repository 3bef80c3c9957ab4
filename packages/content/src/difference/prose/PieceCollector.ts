import { ImageName, ProseStyle } from './Prose';
import { Piece } from './Leaf';

const styleOf: ReadonlyMap<string, ProseStyle> = new Map([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['cite', 'emphasis'],
  ['dfn', 'emphasis'],
  ['var', 'emphasis'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['s', 'struck'],
  ['del', 'struck'],
  ['u', 'underlined'],
  ['ins', 'underlined'],
  ['mark', 'marked'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
  ['small', 'small'],
]);

/** Element names and classes of what is open in a line, and what they do to words. */
interface OpenElement {
  name: string;
  style?: ProseStyle;
  link?: string;
  isNumber?: true;
  isSkipped?: true;
}

/** Collects the words between two edges of blocks, with how they look and where they lead. */
export class PieceCollector {
  readonly #open: OpenElement[] = [];
  #pieces: Piece[] = [];
  #styles: readonly ProseStyle[] = [];
  #isEmpty = true;

  /** Whether anything but blanks was collected. */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const classes = (attributes.class ?? '').split(' ');
    this.#open.push({
      name,
      style: styleOf.get(name),
      link: name === 'a' ? attributes['data-asset'] || undefined : undefined,
      ...(classes.includes('lp-footnote') ? { isNumber: true } : {}),
      ...(classes.includes('lp-footnote-back') ? { isSkipped: true } : {}),
    });
    this.#restyle();
  }

  close(name: string): void {
    const at = this.#open.map(element => element.name).lastIndexOf(name);
    if (at >= 0) {
      this.#open.splice(at, 1);
      this.#restyle();
    }
  }

  text(text: string): void {
    if (this.#open.some(({ isSkipped }) => isSkipped)) {
      return;
    }
    this.#isEmpty &&= text.trim() === '';
    const isNumber = this.#open.some(element => element.isNumber);
    const link = isNumber ? undefined : this.#link();
    const last = this.#pieces[this.#pieces.length - 1];
    if (
      last &&
      last.styles === this.#styles &&
      last.link === link &&
      !last.image &&
      last.text !== '\n'
    ) {
      // The parser hands a text over in pieces, at each entity.
      last.text += text.replace(/\s+/g, ' ');
    } else if (text !== '') {
      this.#pieces.push({
        text: text.replace(/\s+/g, ' '),
        styles: this.#styles,
        link,
        ...(isNumber ? { isNumber } : {}),
      });
    }
  }

  image(image: ImageName): void {
    const link = this.#link();
    this.#isEmpty = false;
    this.#pieces.push({ text: '', styles: [], link, image });
  }

  /** The end of a line within a block; where nothing stands before it there is none. */
  lineBreak(): void {
    if (!this.isEmpty) {
      this.#pieces.push({ text: '\n', styles: [] });
    }
  }

  /** Hands over what was collected. */
  take(): Piece[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#isEmpty = true;
    while (isBlank(pieces[pieces.length - 1])) {
      pieces.pop();
    }
    return pieces;
  }

  #link(): string | undefined {
    return this.#open.find(({ link }) => link !== undefined)?.link;
  }

  #restyle(): void {
    const styles = this.#open.flatMap(({ style }) => style ?? []);
    this.#styles = [...new Set(styles)].sort();
  }
}

function isBlank(piece: Piece | undefined): boolean {
  return piece !== undefined && !piece.image && piece.text.trim() === '';
}
