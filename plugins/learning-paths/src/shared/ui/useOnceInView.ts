import { RefObject, useEffect, useState } from 'react';

/**
 * Whether the reader came near an element; once seen, it stays so.
 *
 * @param ahead - how far from the window something counts as near, in CSS pixels
 */
export function useOnceInView(ref: RefObject<Element>, ahead = 400): boolean {
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
      { rootMargin: `${ahead}px 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, isInView, ahead]);
  return isInView;
}
