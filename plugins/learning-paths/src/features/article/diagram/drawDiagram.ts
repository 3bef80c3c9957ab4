import type { MermaidConfig } from 'mermaid';
import { cleanDrawing } from './cleanDrawing';
import { DiagramColours } from './diagramColours';
import { DiagramSettings, diagramSource } from './diagramSource';
import { DrawingSize, finishDrawing } from './finishDrawing';
import { addPlaceForFrame, drawingIn } from './mermaidFrame';
import { FONT_SIZE, FONTS, widestWord, wordsOf } from './textWidths';

/** A drawing that can be shown as an image. */
export interface Drawing extends DrawingSize {
  url: string;
}

/** The code that draws did not arrive: not the author's fault, and worth another try. */
export class DrawingCodeError extends Error {}

/** Where Mermaid breaks labels when nothing else is asked for, in CSS pixels. */
const USUAL_LABEL = 120;

/** Kinds that are laid out in a way of their own, whatever the others are. */
const OWN_LAYOUTS = {
  mindmap: { layout: 'cose-bilkent' },
  swimlane: { layout: 'swimlane' },
};

/** Plans are as wide as one makes them. */
const PLAN = {
  useWidth: 700,
  fontSize: 13,
  sectionFontSize: 13,
  barHeight: 24,
  axisFormat: '%d %b',
};

let drawn = 0;
let last: Promise<unknown> = Promise.resolve();

/** Whether a part of Mermaid, which loads them as it needs them, did not arrive. */
function isAboutLoading(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'ChunkLoadError' ||
      /dynamically imported module|importing a module script|loading chunk/i.test(
        error.message,
      ))
  );
}

function configuration(
  text: string,
  settings: DiagramSettings,
  colours: DiagramColours,
): MermaidConfig {
  const { darkMode, variables } = colours;
  const { layout = 'dagre', look = 'classic' } = settings;
  const word = widestWord(text);
  const wrappingWidth = Math.max(USUAL_LABEL, word);
  const { wrap } = settings.sequence;
  return {
    startOnLoad: false,
    securityLevel: 'sandbox',
    theme: 'base',
    // Else links run through their labels.
    themeCSS: '.edgeLabel rect.background { opacity: 1; }',
    themeVariables: { darkMode, fontFamily: FONTS, ...variables },
    fontFamily: FONTS,
    fontSize: FONT_SIZE,
    // HTML inside SVG is not drawn in an image by every browser.
    htmlLabels: false,
    // Mermaid's own choice is ELK, which is half a megabyte of code.
    layout,
    look,
    ...OWN_LAYOUTS,
    flowchart: {
      padding: 10,
      ...settings.flowchart,
      wrappingWidth: Math.max(
        Number(settings.flowchart.wrappingWidth ?? USUAL_LABEL),
        word,
      ),
      htmlLabels: false,
    },
    state: { wrappingWidth },
    usecase: { wrappingWidth },
    mindmap: { ...OWN_LAYOUTS.mindmap, maxNodeWidth: Math.max(200, word) },
    sequence: {
      ...settings.sequence,
      ...(wrap ? { width: Math.max(150, word + 20) } : {}),
    },
    kanban: { sectionWidth: Math.max(200, word + 40) },
    gantt: PLAN,
    suppressErrorRendering: true,
  };
}

async function draw(source: string, colours: DiagramColours): Promise<Drawing> {
  const { text, settings } = diagramSource(source);
  const { default: mermaid } = await import('mermaid').catch(cause => {
    throw new DrawingCodeError('The code for diagrams did not load', { cause });
  });
  mermaid.initialize(configuration(text, settings, colours));
  drawn += 1;
  const id = `lp-diagram-${drawn}`;
  const place = addPlaceForFrame();
  const { svg: frame } = await mermaid
    .render(id, text, place)
    .catch(cause => {
      throw isAboutLoading(cause)
        ? new DrawingCodeError('The code for this kind did not load', { cause })
        : cause;
    })
    .finally(() => place.remove());
  const svg = cleanDrawing(drawingIn(frame));
  const size = finishDrawing(svg, {
    words: wordsOf(text),
    ground: colours.ground,
  });
  const xml = new XMLSerializer().serializeToString(svg);
  return {
    url: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(xml)}`,
    ...size,
  };
}

/**
 * Draws a Mermaid diagram. What configures Mermaid is taken out of it first, Mermaid works in
 * a sandboxed frame without a network, and what comes out is cleaned and shown as an image:
 * in an image it cannot run or load anything.
 *
 * @throws DrawingCodeError when the code for it did not load
 */
export function drawDiagram(
  source: string,
  colours: DiagramColours,
): Promise<Drawing> {
  // One after another: Mermaid has one configuration for all.
  const drawing = last.then(() => draw(source, colours));
  last = drawing.catch(() => {});
  return drawing;
}
