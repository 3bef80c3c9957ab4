/** A value, and which of its properties were looked at. */
export interface Watched<T extends object> {
  value: T;
  /** JSON pointers of the properties that nobody has read; their children are not listed. */
  unread(): string[];
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;

/**
 * Wraps a value so that a validator's reads are seen. Published validators are
 * compiled code that reads each property that its schema knows, and ignores the
 * rest; what it never read is therefore a field that the API does not have.
 */
export function watch<T extends object>(root: T): Watched<T> {
  const read = new Set<string>();

  function wrap<V extends object>(target: V, at: string): V {
    const children = new Map<string, unknown>();
    return new Proxy(target, {
      get(_, key) {
        const child: unknown = Reflect.get(target, key);
        const isIndex = typeof key === 'string' && /^\d+$/.test(key);
        if (typeof key === 'symbol' || (Array.isArray(target) && !isIndex)) {
          return child;
        }
        const pointer = `${at}/${key}`;
        read.add(pointer);
        if (!children.has(key)) {
          children.set(key, isObject(child) ? wrap(child, pointer) : child);
        }
        return children.get(key);
      },
    });
  }

  function* unreadBelow(value: object, at: string): Generator<string> {
    for (const [key, child] of Object.entries(value)) {
      const pointer = `${at}/${key}`;
      if (!read.has(pointer)) {
        yield pointer;
      } else if (isObject(child)) {
        yield* unreadBelow(child, pointer);
      }
    }
  }

  return { value: wrap(root, ''), unread: () => [...unreadBelow(root, '')] };
}
