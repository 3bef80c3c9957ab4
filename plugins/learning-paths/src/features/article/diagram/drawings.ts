import { DiagramColours } from './diagramColours';
import { Drawing, DrawingCodeError, drawDiagram } from './drawDiagram';

/** How far a diagram is. */
export type DrawingState =
  | { status: 'waiting' }
  | { status: 'drawing' }
  | { status: 'drawn'; drawing: Drawing }
  | { status: 'failed'; isForCode: boolean };

const WAITING: DrawingState = { status: 'waiting' };

/** How many drawings are kept for pages that the reader comes back to. */
const KEPT = 60;

/**
 * What was drawn, in each set of colours: a page that one comes back to, or that is printed
 * in other colours, has its drawings at once.
 */
class Drawings {
  readonly #states = new WeakMap<DiagramColours, Map<string, DrawingState>>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  of(source: string, colours: DiagramColours): DrawingState {
    return this.#states.get(colours)?.get(source) ?? WAITING;
  }

  /** Draws it, where it is neither drawn nor about to be. */
  request(source: string, colours: DiagramColours): void {
    const { status } = this.of(source, colours);
    if (status === 'drawing' || status === 'drawn') {
      return;
    }
    this.#set(source, colours, { status: 'drawing' });
    drawDiagram(source, colours).then(
      drawing => this.#set(source, colours, { status: 'drawn', drawing }),
      error =>
        this.#set(source, colours, {
          status: 'failed',
          isForCode: error instanceof DrawingCodeError,
        }),
    );
  }

  #set(source: string, colours: DiagramColours, state: DrawingState): void {
    const states = this.#states.get(colours) ?? new Map<string, DrawingState>();
    this.#states.set(colours, states);
    states.delete(source);
    // Those on the page are needed, however many they are.
    const [oldest] = states.keys();
    if (states.size >= Math.max(KEPT, 2 * this.#listeners.size)) {
      states.delete(oldest);
    }
    states.set(source, state);
    this.#listeners.forEach(listener => listener());
  }
}

export const drawings = new Drawings();
