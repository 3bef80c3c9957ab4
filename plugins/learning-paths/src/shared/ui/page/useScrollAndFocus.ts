import { createContext, RefObject, useContext, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { targetOf } from '../../urls/anchors';
import { REF_PARAMETER } from '../../urls/usePageUrls';
import { reveal, scrollerOf } from './scrolling';

/** What one visit of our pages remembers; it lives as long as the router of the plugin. */
export interface Visit {
  pagesOpened: number;
  /** How far each history entry was scrolled, in pixels. */
  scrolled: Map<string, number>;
}

export const VisitContext = createContext<Visit>({
  pagesOpened: 0,
  scrolled: new Map(),
});

/**
 * Scrolls and focuses as a browser does when it opens a page, for a router does not: goes to
 * the `#hash` or to the top, or to where the reader was before, and moves the focus to the
 * heading so that a screen reader says which page this is. The first page of a visit leaves
 * the focus alone, for the reader may be in the sidebar.
 *
 * @param settled - false while the heading is not yet that of the page in the address bar
 */
export function useScrollAndFocus(
  heading: RefObject<HTMLElement>,
  settled: boolean,
) {
  const { pathname, search, hash, key } = useLocation();
  const navigation = useNavigationType();
  const visit = useContext(VisitContext);

  // A second click on the same heading link opens a place again; a filter in `?` does not,
  // but another guide does, also where `?` names it.
  const ref = new URLSearchParams(search).get(REF_PARAMETER) ?? '';
  const place = hash ? key : `${pathname} ${ref}`;
  const openedPlace = useRef<string>();
  useEffect(() => {
    // A page that shows another team's state is still the page that the reader is on.
    if (!settled || !heading.current || openedPlace.current === place) {
      return;
    }
    openedPlace.current = place;
    const first = visit.pagesOpened === 0;
    visit.pagesOpened += 1;
    const target = hash ? targetOf(hash) : null;
    const before = navigation === 'POP' ? visit.scrolled.get(key) : undefined;
    if (before === undefined && target) {
      reveal(target);
      return;
    }
    if (!first) {
      heading.current.focus({ preventScroll: true });
    }
    if (!first || navigation !== 'POP') {
      scrollerOf(heading.current).scrollTop = before ?? 0;
    }
    // `key` and `navigation` belong to `place`; alone they change with every filter.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place, settled, visit, heading]);

  useEffect(() => {
    if (!settled) {
      return undefined;
    }
    const remember = () => {
      if (heading.current) {
        visit.scrolled.set(key, scrollerOf(heading.current).scrollTop);
      }
    };
    const options = { capture: true, passive: true };
    window.addEventListener('scroll', remember, options);
    return () => window.removeEventListener('scroll', remember, options);
  }, [key, settled, visit, heading]);
}
