import { anchorIn } from '../../../shared/urls/anchors';

/** What is on the page of an article, and no part of its text. */
const NOT_TEXT =
  '.lp-anchor, .lp-codeblock-header, svg, button, [role="tablist"], [aria-hidden="true"]';

const BLOCK =
  'p, li, dt, dd, h1, h2, h3, h4, h5, h6, pre, td, th, blockquote, figcaption, summary, div, section, article';

const HEADING = 'h1, h2, h3, h4, h5, h6';

/** Where a character of the text stands in the page. */
interface Place {
  node: Text;
  offset: number;
}

const isBlank = (character: string) => /\s/.test(character);

/**
 * The text of an article as one line, each run of blanks and each end of a block as one
 * blank, with where in the page each character stands.
 */
export class ArticleText {
  readonly text: string;
  readonly #places: readonly Place[];
  /** Anchors of headings, by where in the text they begin. */
  readonly #headings: readonly { at: number; id: string }[];

  private constructor(
    text: string,
    places: readonly Place[],
    headings: readonly { at: number; id: string }[],
  ) {
    this.text = text;
    this.#places = places;
    this.#headings = headings;
  }

  /** Reads what is on the page now. */
  static of(article: Element): ArticleText {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const characters: string[] = [];
    const places: Place[] = [];
    const headings: { at: number; id: string }[] = [];
    let block: Element | null = null;
    let heading: Element | null = null;
    const add = (character: string, place: Place) => {
      if (character !== ' ' || (characters.at(-1) ?? ' ') !== ' ') {
        characters.push(character);
        places.push(place);
      }
    };
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const hidden = parent?.closest(NOT_TEXT);
      // What hides the whole page is a dialog over it.
      const isHidden = hidden && hidden !== article && article.contains(hidden);
      if (!(node instanceof Text) || !parent || isHidden) {
        continue;
      }
      const around = parent.closest(BLOCK);
      if (around !== block) {
        block = around;
        add(' ', { node, offset: 0 });
      }
      const above = parent.closest(HEADING);
      if (above?.id && above !== heading) {
        heading = above;
        headings.push({ at: characters.length, id: anchorIn(above.id) });
      }
      const { data } = node;
      for (let offset = 0; offset < data.length; offset += 1) {
        add(isBlank(data[offset]) ? ' ' : data[offset], { node, offset });
      }
    }
    return new ArticleText(characters.join(''), places, headings);
  }

  /** Anchor of the heading above a character; undefined above the first one. */
  headingAt(index: number): string | undefined {
    return this.#headings.filter(({ at }) => at <= index).at(-1)?.id;
  }

  /** The part of the page that some characters are. */
  rangeOf(start: number, end: number): Range | undefined {
    const first = this.#places[start];
    const last = this.#places[end - 1];
    if (!first || !last) {
      return undefined;
    }
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, Math.min(last.offset + 1, last.node.length));
    return range;
  }

  /** Which characters a part of the page is; undefined where it has none. */
  indexesOf(range: Range): { start: number; end: number } | undefined {
    let start = -1;
    let end = -1;
    let node: Text | undefined;
    let isTouched = false;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    this.#places.forEach((place, index) => {
      if (place.node !== node) {
        node = place.node;
        isTouched = range.intersectsNode(node);
      }
      const isInside =
        isTouched &&
        (node !== startContainer || place.offset >= startOffset) &&
        (node !== endContainer || place.offset < endOffset);
      if (isInside) {
        start = start < 0 ? index : start;
        end = index + 1;
      }
    });
    while (start < end && this.text[start] === ' ') {
      start += 1;
    }
    while (end > start && this.text[end - 1] === ' ') {
      end -= 1;
    }
    return start >= 0 && start < end ? { start, end } : undefined;
  }
}
