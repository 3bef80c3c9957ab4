/** The app scrolls the window, or, in the legacy page shell, its main element. */
export function scrollerOf(element: Element): Element {
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

/** Goes to an element, and opens what hides it. */
export function reveal(target: HTMLElement) {
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
