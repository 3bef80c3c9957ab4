import { Word } from './Leaf';
import { ProseChange, ProseRun, ProseStyle } from './Prose';

/** Writes words into runs: those with equal looks and fate are one run. */
export class RunWriter {
  readonly runs: ProseRun[] = [];
  #last: Word | undefined;
  /** Where the last word led before, if that differs. */
  #lastSince: string | undefined;

  /** A word that is in one of the texts only, or in both as it was. */
  write(kind: ProseChange, word: Word): void {
    if (word.hasSpace) {
      this.#space(kind, word);
    }
    this.#word(kind, word);
  }

  /** A word that is in both texts; blanks before it and where it leads may differ. */
  writeSame(since: Word, now: Word): void {
    const linkSince =
      since.link === now.link || now.image ? undefined : since.link ?? '';
    if (since.hasSpace && now.hasSpace) {
      this.#space('same', now, linkSince);
    } else if (since.hasSpace) {
      this.#space('removed', now);
    } else if (now.hasSpace) {
      this.#space('added', now);
    }
    this.#word('same', now, linkSince);
  }

  /** Words that took the place of others. */
  writeOther(since: readonly Word[], now: readonly Word[]): void {
    const [first] = since;
    const [other] = now;
    if (since.length === 1 && now.length === 1 && first.image && other.image) {
      this.#replacedImage(first, other);
      return;
    }
    // A blank before both is before the change.
    const share = first?.hasSpace && other?.hasSpace;
    if (share) {
      this.#space('same', other);
    }
    const without = (words: readonly Word[]) =>
      words.map((word, index) =>
        share && index === 0 ? { ...word, hasSpace: false } : word,
      );
    const before = this.#last;
    const beforeSince = this.#lastSince;
    without(since).forEach(word => this.write('removed', word));
    this.#last = before;
    this.#lastSince = beforeSince;
    without(now).forEach(word => this.write('added', word));
  }

  #replacedImage(since: Word, now: Word): void {
    if (since.hasSpace && now.hasSpace) {
      this.#space('same', now);
    } else if (since.hasSpace || now.hasSpace) {
      this.#space(now.hasSpace ? 'added' : 'removed', now);
    }
    this.runs.push({
      kind: 'replaced',
      text: '',
      image: now.image,
      imageSince: since.image,
    });
    this.#last = now;
    this.#lastSince = undefined;
  }

  /** A blank looks as both words around it do, and leads where both do. */
  #space(kind: ProseChange, word: Word, linkSince?: string): void {
    const last = this.#last;
    const styles = word.styles.filter(style => last?.styles.includes(style));
    const isInLink = last?.link === word.link && this.#lastSince === linkSince;
    this.#push(
      kind,
      ' ',
      styles,
      isInLink ? word.link : undefined,
      isInLink ? linkSince : undefined,
    );
  }

  #word(kind: ProseChange, word: Word, linkSince?: string): void {
    const { text, styles, link, image } = word;
    if (image) {
      this.runs.push({ kind, text: '', image });
    } else {
      this.#push(kind, text, styles, link, linkSince);
    }
    this.#last = word;
    this.#lastSince = linkSince;
  }

  #push(
    kind: ProseChange,
    text: string,
    styles: readonly ProseStyle[],
    link?: string,
    linkSince?: string,
  ): void {
    const last = this.runs[this.runs.length - 1];
    if (
      last &&
      last.kind === kind &&
      !last.image &&
      last.link === link &&
      last.linkSince === linkSince &&
      (last.styles ?? []).join() === styles.join()
    ) {
      last.text += text;
      return;
    }
    this.runs.push({
      kind,
      text,
      ...(styles.length > 0 ? { styles: [...styles] } : {}),
      ...(link === undefined ? {} : { link }),
      ...(linkSince === undefined ? {} : { linkSince }),
    });
  }
}
