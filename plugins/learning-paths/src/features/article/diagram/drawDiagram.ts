import { cleanDrawing } from './cleanDrawing';
import { diagramSource } from './diagramSource';

/** A drawing that can be shown as an image. */
export interface Drawing {
  url: string;
  width: number;
  height: number;
}

let drawn = 0;

/** Mermaid answers with an iframe whose address holds the page with the drawing. */
function svgIn(frame: string): SVGSVGElement {
  const parser = new DOMParser();
  const src =
    parser
      .parseFromString(frame, 'text/html')
      .querySelector('iframe')
      ?.getAttribute('src') ?? '';
  const bytes = Uint8Array.from(atob(src.split('base64,')[1] ?? ''), char =>
    char.charCodeAt(0),
  );
  const svg = parser
    .parseFromString(new TextDecoder().decode(bytes), 'text/html')
    .querySelector('svg');
  if (!svg) {
    throw new Error('There is no drawing in what Mermaid answered');
  }
  return svg;
}

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** Lets nothing be fetched from a frame, whatever an author gets past all cleaning. */
function cutOff(frame: HTMLIFrameElement) {
  const page = frame.contentDocument;
  const policy = page?.createElement('meta');
  policy?.setAttribute('http-equiv', 'Content-Security-Policy');
  policy?.setAttribute('content', POLICY);
  if (policy) {
    page?.head.appendChild(policy);
  }
}

/**
 * Where Mermaid's frame stands while it draws: laid out, for text is measured there, and
 * out of sight, for at the end of the page it would flash. Mermaid looks for its frame in
 * the page itself, so it is caught on its way there.
 */
function hiddenPlace(): HTMLElement {
  const place = document.createElement('div');
  place.setAttribute('aria-hidden', 'true');
  Object.assign(place.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    width: '100%',
    height: '0',
    overflow: 'hidden',
    visibility: 'hidden',
    pointerEvents: 'none',
  });
  place.appendChild = <T extends Node>(node: T): T => {
    Node.prototype.appendChild.call(place, node);
    if (node instanceof HTMLIFrameElement) {
      cutOff(node);
    }
    return node;
  };
  document.body.appendChild(place);
  return place;
}

/**
 * Draws a Mermaid diagram. What configures Mermaid is taken out of it first, Mermaid works in
 * a sandboxed frame without a network, and what comes out is cleaned and shown as an image:
 * in an image it cannot run or load anything.
 */
export async function drawDiagram(
  source: string,
  theme: 'light' | 'dark',
): Promise<Drawing> {
  const { text, settings } = diagramSource(source);
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'sandbox',
    theme: theme === 'dark' ? 'dark' : 'default',
    // An image has the fonts of the system only.
    fontFamily: 'Helvetica, Arial, sans-serif',
    // HTML inside SVG is not drawn in an image by every browser.
    htmlLabels: false,
    ...settings,
    flowchart: { ...settings.flowchart, htmlLabels: false },
    suppressErrorRendering: true,
  });
  drawn += 1;
  const id = `lp-diagram-${drawn}`;
  const place = hiddenPlace();
  const { svg: frame } = await mermaid
    .render(id, text, place)
    .finally(() => place.remove());
  const svg = cleanDrawing(svgIn(frame));
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
  if (!(width > 0 && height > 0)) {
    throw new Error('The drawing has no size');
  }
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  const xml = new XMLSerializer().serializeToString(svg);
  return {
    url: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(xml)}`,
    width: Math.ceil(width),
    height: Math.ceil(height),
  };
}
