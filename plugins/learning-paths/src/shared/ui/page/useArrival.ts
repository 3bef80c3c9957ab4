import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { createContext, RefObject, useContext, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { useTranslation } from '../../../messages/useTranslation';
import { targetOf } from '../../urls/anchors';
import { REF_PARAMETER } from '../../urls/useLinks';

/** What one visit of our pages remembers; it lives as long as the router of the plugin. */
export interface Visit {
  arrivals: number;
  /** How far each history entry was scrolled, in pixels. */
  scrolled: Map<string, number>;
}

export const VisitContext = createContext<Visit>({
  arrivals: 0,
  scrolled: new Map(),
});

/** The app scrolls the window, or, in the legacy page shell, its main element. */
function scrollerOf(element: Element): Element {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (
      (overflowY === 'auto' || overflowY === 'scroll') &&
      at.scrollHeight > at.clientHeight
    ) {
      return at;
    }
  }
  return document.scrollingElement ?? document.documentElement;
}

/** Chooses the tabs that hide an element; whether there were any. */
function openTabs(target: HTMLElement): boolean {
  const hidden = '[role="tabpanel"][hidden]';
  let found = false;
  for (
    let panel = target.closest(hidden);
    panel;
    panel = panel.parentElement?.closest(hidden) ?? null
  ) {
    const tab = panel.getAttribute('aria-labelledby');
    (tab ? document.getElementById(tab) : null)?.click();
    found = true;
  }
  return found;
}

function goTo(target: HTMLElement) {
  target.scrollIntoView();
  if (target.tabIndex < 0) {
    target.setAttribute('tabindex', '-1');
  }
  target.focus({ preventScroll: true });
}

function reveal(target: HTMLElement) {
  for (
    let closed = target.closest('details:not([open])');
    closed;
    closed = target.closest('details:not([open])')
  ) {
    closed.setAttribute('open', '');
  }
  if (openTabs(target)) {
    // The chosen tab is drawn by then.
    requestAnimationFrame(() => goTo(target));
  } else {
    goTo(target);
  }
}

/**
 * Does by hand what a browser does when it opens a page, for a router does not: names the
 * document, goes to the `#hash` or to the top, and moves the focus to the heading so that
 * a screen reader says where the reader is now. The first page of a visit leaves the focus
 * alone, for the reader may be in the sidebar.
 */
export function useArrival(
  heading: RefObject<HTMLElement>,
  page: { title: string; settled: boolean },
) {
  const { pathname, search, hash, key } = useLocation();
  const navigation = useNavigationType();
  const visit = useContext(VisitContext);
  const { t } = useTranslation();
  const app =
    useApi(configApiRef).getOptionalString('app.title') ?? 'Backstage';

  const documentTitle = t('common.documentTitle', { page: page.title, app });
  useEffect(() => {
    const before = document.title;
    document.title = documentTitle;
    return () => {
      document.title = before;
    };
  }, [documentTitle]);

  // A second click on the same heading link is an arrival too; a filter in `?` is not,
  // but another guide is, also where `?` names it.
  const ref = new URLSearchParams(search).get(REF_PARAMETER) ?? '';
  const arrival = hash ? key : `${pathname} ${ref}`;
  const arrived = useRef<string>();
  useEffect(() => {
    // A page that shows another team's state is still the page that the reader is on.
    if (!page.settled || !heading.current || arrived.current === arrival) {
      return;
    }
    arrived.current = arrival;
    const first = visit.arrivals === 0;
    visit.arrivals += 1;
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
    // `key` and `navigation` belong to `arrival`; alone they change with every filter.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [arrival, page.settled, visit, heading]);

  useEffect(() => {
    if (!page.settled) {
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
  }, [key, page.settled, visit, heading]);
}
