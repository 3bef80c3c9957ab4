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

/** Laid out, for text is measured there, and out of sight, for at the end of the page it would flash. */
export function addHiddenPlace(): HTMLElement {
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
  document.body.appendChild(place);
  return place;
}

/**
 * Where Mermaid's frame stands while it draws. Mermaid looks for its frame in the page
 * itself, so it is caught on its way there.
 */
export function addPlaceForFrame(): HTMLElement {
  const place = addHiddenPlace();
  place.appendChild = <T extends Node>(node: T): T => {
    Node.prototype.appendChild.call(place, node);
    if (node instanceof HTMLIFrameElement) {
      cutOff(node);
    }
    return node;
  };
  return place;
}

/** Mermaid answers with an iframe whose address holds the page with the drawing. */
export function drawingIn(frame: string): SVGSVGElement {
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
