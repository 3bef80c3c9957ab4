import { Theme, useTheme } from '@material-ui/core/styles';
import { RefObject, useCallback, useEffect, useSyncExternalStore } from 'react';
import { useIsPrinting } from '../../../shared/ui/print/useIsPrinting';
import { useOnceInView } from '../../../shared/ui/useOnceInView';
import { DiagramColours, diagramColours, paperColours } from './diagramColours';
import { drawings, DrawingState } from './drawings';
import { useDrawnBeforePrint } from './drawnBeforePrint';

/** How far from the window diagrams are drawn already, in CSS pixels. */
const AHEAD = 900;

const known = new WeakMap<Theme, DiagramColours>();

function coloursOf(theme: Theme): DiagramColours {
  const colours = known.get(theme) ?? diagramColours(theme);
  known.set(theme, colours);
  return colours;
}

function useStateOf(source: string, colours: DiagramColours): DrawingState {
  return useSyncExternalStore(drawings.subscribe, () =>
    drawings.of(source, colours),
  );
}

/** A drawing of a diagram, once the reader comes near its place, or prints the page. */
export function useDrawing(source: string, place: RefObject<Element>) {
  const shown = coloursOf(useTheme());
  const isPrinting = useIsPrinting();
  const isNear =
    useOnceInView(place, AHEAD) || typeof IntersectionObserver === 'undefined';
  const colours = isPrinting && shown.darkMode ? paperColours() : shown;
  const onScreen = useStateOf(source, shown);
  const wanted = useStateOf(source, colours);
  const isWaiting = (isNear || isPrinting) && wanted.status === 'waiting';

  useEffect(() => {
    if (isWaiting) {
      drawings.request(source, colours);
    }
  }, [isWaiting, source, colours]);

  const draw = useCallback(
    () => drawings.request(source, shown),
    [source, shown],
  );
  useDrawnBeforePrint(
    onScreen.status === 'waiting' || onScreen.status === 'drawing',
    draw,
  );

  const state = wanted.status === 'drawn' ? wanted : onScreen;
  return {
    state,
    /** A dark drawing, where there is none for paper yet. */
    isDark: shown.darkMode && state === onScreen,
    retry: draw,
  };
}
