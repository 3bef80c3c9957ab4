import { useEffect, useState } from 'react';
import { anchorIn, articleId } from '../../../shared/urls/anchors';

/**
 * Everything above a line at 40 % of the window. A heading above it has been reached;
 * whichever way the reader gets past the line, the browser tells.
 */
const REACHED = '1000000px 0px -60% 0px';

/** Which of these headings the reader is at: the last one that was reached. */
export function useActiveHeading(ids: string[]): string | undefined {
  const [active, setActive] = useState<string>();
  // Headings come as a new array with each render; what they say is what counts.
  const joined = ids.join('\n');

  useEffect(() => {
    setActive(undefined);
    if (typeof IntersectionObserver === 'undefined' || !joined) {
      return undefined;
    }
    const order = joined.split('\n');
    const reached = new Set<string>();
    const observer = new IntersectionObserver(
      entries => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) {
            reached.add(anchorIn(target.id));
          } else {
            reached.delete(anchorIn(target.id));
          }
        }
        setActive(order.filter(id => reached.has(id)).pop());
      },
      { rootMargin: REACHED },
    );
    for (const id of order) {
      const heading = document.getElementById(articleId(id));
      if (heading) {
        observer.observe(heading);
      }
    }
    return () => observer.disconnect();
  }, [joined]);

  return active;
}
