import { RefObject, useEffect, useState } from 'react';

/** How far below the window something counts as seen already. */
const AHEAD = '0px 0px 400px 0px';

/** Whether the reader came near an element; once seen, it stays so. */
export function useOnceInView(ref: RefObject<Element>): boolean {
  const [isInView, setInView] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (isInView || !element || typeof IntersectionObserver === 'undefined') {
      return undefined;
    }
    const observer = new IntersectionObserver(
      entries =>
        setInView(
          before =>
            before || entries.some(({ isIntersecting }) => isIntersecting),
        ),
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, isInView]);
  return isInView;
}
