import { RefObject, useEffect, useState } from 'react';

/** How far below the window something counts as seen already. */
const AHEAD = '0px 0px 400px 0px';

/** Whether the reader came near an element; once seen, it stays so. */
export function useSeen(ref: RefObject<Element>): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (isSeen || !element || typeof IntersectionObserver === 'undefined') {
      return undefined;
    }
    const observer = new IntersectionObserver(
      entries =>
        setSeen(
          before =>
            before || entries.some(({ isIntersecting }) => isIntersecting),
        ),
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, isSeen]);
  return isSeen;
}
