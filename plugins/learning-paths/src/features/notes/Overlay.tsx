import { alpha, makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef, useState } from 'react';
import { accents } from '../../shared/ui/colours';

const useStyles = makeStyles(
  theme => ({
    root: { position: 'relative' },
    mark: {
      position: 'absolute',
      pointerEvents: 'none',
      backgroundColor: alpha(accents(theme).warning, 0.25),
      '@media print': { display: 'none' },
    },
  }),
  { name: 'LearningPathsNotesOverlay' },
);

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Marks over the page, for browsers that cannot mark the text itself. */
export function Overlay(props: {
  ranges: readonly Range[];
  /** The marks move with it. */
  article: HTMLElement;
}) {
  const { ranges, article } = props;
  const root = useRef<HTMLDivElement>(null);
  const classes = useStyles();
  const [boxes, setBoxes] = useState<Box[]>([]);
  useEffect(() => {
    const measure = () => {
      const origin = root.current?.getBoundingClientRect();
      if (!origin) {
        return;
      }
      setBoxes(
        ranges
          .flatMap(range => Array.from(range.getClientRects()))
          .map(({ left, top, width, height }) => ({
            left: left - origin.left,
            top: top - origin.top,
            width,
            height,
          })),
      );
    };
    measure();
    if (typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(measure);
    observer.observe(article);
    return () => observer.disconnect();
  }, [ranges, article]);
  return (
    <div ref={root} className={classes.root} aria-hidden>
      {boxes.map((box, index) => (
        <div key={index} className={classes.mark} style={box} />
      ))}
    </div>
  );
}
