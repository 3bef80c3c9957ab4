import { RefObject, useLayoutEffect, useState } from 'react';

/**
 * Whether an element holds more than it shows, also after its first child grew. While not
 * `watching` the last answer stays.
 */
export function useOverflow(
  ref: RefObject<HTMLElement>,
  watching: boolean,
): boolean {
  const [overflows, setOverflows] = useState(false);

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || !watching) {
      return undefined;
    }
    const measure = () =>
      setOverflows(element.scrollHeight > element.clientHeight + 1);
    measure();
    if (typeof ResizeObserver === 'undefined' || !element.firstElementChild) {
      return undefined;
    }
    const observer = new ResizeObserver(measure);
    observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [ref, watching]);

  return overflows;
}
