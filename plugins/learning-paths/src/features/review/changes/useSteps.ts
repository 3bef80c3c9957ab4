import { KeyboardEvent, useRef, useState } from 'react';

const takesText = (target: EventTarget) =>
  target instanceof HTMLElement &&
  /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

/** Goes from change to change of a list, by buttons and by the keys n and p. */
export function useSteps(total: number) {
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(-1);
  const goTo = (index: number) => {
    const change =
      list.current?.querySelectorAll<HTMLElement>('[data-change]')[index];
    if (change) {
      setAt(index);
      change.scrollIntoView({ block: 'center' });
      change.focus({ preventScroll: true });
    }
  };
  const next = () => goTo(Math.min(at + 1, total - 1));
  const previous = () => goTo(Math.max(at - 1, 0));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if ((event.key === 'n' || event.key === 'p') && !takesText(event.target)) {
      event.preventDefault();
      (event.key === 'n' ? next : previous)();
    }
  };
  return { list, at, next, previous, restart: () => setAt(-1), onKeyDown };
}
