import {
  PointerEvent,
  RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { fitView, moveView, Point, Size, View, zoomView } from './viewport';

/** What one press of a button or a key does. */
const STEP = 1.3;
const MOVE = 80;

/** What a key does: zooms by a factor, moves, or shows all. */
const KEYS: ReadonlyMap<string, number | Point | 'fit'> = new Map<
  string,
  number | Point | 'fit'
>([
  ['+', STEP],
  ['=', STEP],
  ['-', 1 / STEP],
  ['_', 1 / STEP],
  ['0', 'fit'],
  ['ArrowLeft', { x: MOVE, y: 0 }],
  ['ArrowRight', { x: -MOVE, y: 0 }],
  ['ArrowUp', { x: 0, y: MOVE }],
  ['ArrowDown', { x: 0, y: -MOVE }],
]);

const sizeOf = (element: HTMLElement): Size => ({
  width: element.clientWidth,
  height: element.clientHeight,
});

const middleOf = ({ width, height }: Size): Point => ({
  x: width / 2,
  y: height / 2,
});

function pointIn(stage: HTMLElement, at: { clientX: number; clientY: number }) {
  const { left, top } = stage.getBoundingClientRect();
  return { x: at.clientX - left, y: at.clientY - top };
}

/** Looks at a drawing on a stage, by mouse, wheel, fingers and keys. */
export function usePanAndZoom(stageRef: RefObject<HTMLElement>, drawing: Size) {
  const [view, setView] = useState<View>();
  /** False once the reader chose a part of it. */
  const isFitted = useRef(true);
  const fingers = useRef(new Map<number, Point>());

  const change = useCallback(
    (next: (before: View, stage: Size) => View) => {
      const stage = stageRef.current && sizeOf(stageRef.current);
      if (stage) {
        isFitted.current = false;
        setView(before => next(before ?? fitView({ drawing, stage }), stage));
      }
    },
    [stageRef, drawing],
  );
  const zoom = useCallback(
    (factor: number, at?: Point) =>
      change((before, stage) =>
        zoomView(before, factor, at ?? middleOf(stage), { drawing, stage }),
      ),
    [change, drawing],
  );
  const move = useCallback(
    (by: Point) =>
      change((before, stage) => moveView(before, by, { drawing, stage })),
    [change, drawing],
  );
  const fit = useCallback(() => {
    if (stageRef.current) {
      isFitted.current = true;
      setView(fitView({ drawing, stage: sizeOf(stageRef.current) }));
    }
  }, [stageRef, drawing]);

  useLayoutEffect(() => {
    const element = stageRef.current;
    if (!element) {
      return undefined;
    }
    const fitAgain = () => (isFitted.current ? fit() : move({ x: 0, y: 0 }));
    fitAgain();
    if (typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(fitAgain);
    observer.observe(element);
    return () => observer.disconnect();
  }, [stageRef, fit, move]);

  useEffect(() => {
    const element = stageRef.current;
    // React's own listener could not keep the page, or its zoom, still.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      if (element) {
        const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
        // A pinch on a touch pad comes as a wheel with Control, in small steps.
        const speed = event.ctrlKey ? 0.01 : 0.002;
        zoom(Math.exp(-event.deltaY * lines * speed), pointIn(element, event));
      }
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [stageRef, zoom]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = KEYS.get(event.key);
      if (
        action === undefined ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey
      ) {
        return;
      }
      event.preventDefault();
      if (action === 'fit') {
        fit();
      } else if (typeof action === 'number') {
        zoom(action);
      } else {
        move(action);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [fit, move, zoom]);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button === 0) {
      event.currentTarget.setPointerCapture(event.pointerId);
      fingers.current.set(event.pointerId, pointIn(event.currentTarget, event));
    }
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const before = fingers.current.get(event.pointerId);
    if (!before) {
      return;
    }
    const now = pointIn(event.currentTarget, event);
    fingers.current.set(event.pointerId, now);
    const [other] = [...fingers.current]
      .filter(([id]) => id !== event.pointerId)
      .map(([, at]) => at);
    // With a second finger the middle between both moves, by half.
    const share = other ? 0.5 : 1;
    move({ x: (now.x - before.x) * share, y: (now.y - before.y) * share });
    if (other) {
      const apart = (at: Point) => Math.hypot(at.x - other.x, at.y - other.y);
      zoom(apart(now) / Math.max(1, apart(before)), {
        x: (now.x + other.x) / 2,
        y: (now.y + other.y) / 2,
      });
    }
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    fingers.current.delete(event.pointerId);
  };

  return {
    /** Absent until the stage is laid out. */
    view,
    larger: () => zoom(STEP),
    smaller: () => zoom(1 / STEP),
    fit,
    pointers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: onPointerUp,
    },
  };
}
