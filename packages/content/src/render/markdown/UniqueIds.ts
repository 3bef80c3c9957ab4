/** Makes ids that are unique in a page, as GitHub does: `-1`, `-2` and so on. */
export class UniqueIds {
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();

  next(wanted: string): string {
    let id = wanted;
    let count = this.#counts.get(wanted) ?? 0;
    while (this.#taken.has(id)) {
      count += 1;
      id = `${wanted}-${count}`;
    }
    this.#counts.set(wanted, count);
    this.#taken.add(id);
    return id;
  }
}
