import createDOMPurify from 'dompurify';

/** Elements that hold other languages, run, or change attributes later. */
const FORBIDDEN = [
  ...['foreignObject', 'script', 'iframe', 'a', 'use', 'feImage'],
  ...['animate', 'animateMotion', 'animateTransform', 'animateColor', 'set'],
];

/** Mermaid writes them, and DOMPurify does not know them. */
const PRESENTATION = [
  ...['dominant-baseline', 'alignment-baseline', 'text-anchor', 'role'],
];

const RASTER = /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=]*$/i;

/** Functions of CSS that can load something; of `url` those to a place in the same drawing stay. */
const LOADING =
  /\b(?:url(?!\(\s*["']?#[\w:.-]*["']?\s*\))|src|image|(?:-webkit-)?image-set|(?:-webkit-)?cross-fade|element|paint|attr|expression)\s*\(/i;

function isHarmless(value: string): boolean {
  // An escape can spell any of these words, and a comment can part them.
  return !/\\|\/\*/.test(value) && !LOADING.test(value);
}

/** Declarations of a `style` attribute that load nothing. */
export function cleanDeclarations(css: string): string {
  return css
    .split(';')
    .filter(declaration => declaration.trim() !== '' && isHarmless(declaration))
    .join(';');
}

/** Rules of a style sheet that load nothing; of rules with `@`, only those that animate stay. */
export function cleanSheet(css: string): string {
  const parts = css
    .replace(/\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$)/g, ' ')
    // What ends a rule or a declaration, and the text before it.
    .match(/[^{};]*[{};]?/g);
  let isSkipped = false;
  let skippedDepth = 0;
  let depth = 0;
  const kept: string[] = [];
  for (const part of parts ?? []) {
    const text = part.trim();
    const end = text[text.length - 1];
    if (
      !isSkipped &&
      text.startsWith('@') &&
      !/^@(?:-webkit-)?keyframes\s/i.test(text)
    ) {
      if (end === '{') {
        isSkipped = true;
        skippedDepth = depth;
      }
    } else if (!isSkipped) {
      kept.push(isHarmless(text) ? part : end ?? '');
    }
    if (end === '{') {
      depth += 1;
    } else if (end === '}') {
      depth -= 1;
      isSkipped = isSkipped && depth > skippedDepth;
    }
  }
  return kept.join('');
}

const purifier = createDOMPurify(window);

purifier.addHook('uponSanitizeAttribute', (element, attribute) => {
  const { attrName, attrValue } = attribute;
  if (/(?:^|:)(?:href|src|srcset|base)$/.test(attrName)) {
    attribute.keepAttr =
      /^#[\w:.-]*$/.test(attrValue) ||
      (element.nodeName.toLowerCase() === 'image' && RASTER.test(attrValue));
  } else if (attrName === 'style') {
    attribute.attrValue = cleanDeclarations(attrValue);
  } else if (!attrName.startsWith('aria-') && !isHarmless(attrValue)) {
    attribute.keepAttr = false;
  }
});

/**
 * A drawing in which nothing runs and that names nothing outside of itself: no address in
 * `href`, `src`, `url()`, `@import` or the like, no HTML, no script. Pictures stay where
 * their bytes are in the drawing.
 *
 * @throws Error when nothing is left of it
 */
export function cleanDrawing(drawing: SVGSVGElement): SVGSVGElement {
  const clean = purifier.sanitize(drawing.outerHTML, {
    USE_PROFILES: { svg: true, svgFilters: true },
    FORBID_TAGS: FORBIDDEN,
    ADD_ATTR: PRESENTATION,
    ALLOW_DATA_ATTR: true,
    RETURN_DOM_FRAGMENT: true,
  });
  const svg = clean.querySelector('svg');
  if (!svg) {
    throw new Error('There is no drawing in what Mermaid answered');
  }
  for (const sheet of svg.querySelectorAll('style')) {
    sheet.textContent = cleanSheet(sheet.textContent ?? '');
  }
  return svg;
}
