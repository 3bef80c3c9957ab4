import { join } from 'node:path';
import { build } from 'esbuild';
import { Page } from '@playwright/test';

const root = join(__dirname, '..');
const diagrams = join(
  root,
  'plugins/learning-paths/src/features/article/diagram',
);

/** Where the page with nothing but our own code for diagrams is. */
export const site = 'https://app.example';

declare const window: {
  drawDiagram(
    source: string,
    theme: 'light' | 'dark',
  ): Promise<{ url: string; width: number; height: number; label: number }>;
};

/** What became of a diagram. */
export interface Drawn {
  /** The drawing as SVG, absent where there is none. */
  svg?: string;
  /** The size of its smallest label where nothing scales it, in CSS pixels. */
  label?: number;
  /** What in it could run, or names something outside of it. */
  left: string[];
}

let bundle: Promise<string> | undefined;

/** The frontend's code that draws diagrams, for a browser. */
async function code(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { themes } from '@backstage/theme';
        import { diagramColours } from './diagramColours';
        import { drawDiagram } from './drawDiagram';
        window.drawDiagram = (source, theme) =>
          drawDiagram(source, diagramColours(themes[theme].getTheme('v4')));`,
      resolveDir: diagrams,
    },
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0].text;
}

/** Opens a page that can draw, and tells of every request for anything else than the page. */
export async function openDrawing(page: Page): Promise<string[]> {
  bundle ??= code();
  const requests: string[] = [];
  await page.context().route('**/*', route =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Diagrams</title><body>',
    }),
  );
  await page.goto(`${site}/`);
  page.context().on('request', request => {
    if (!/^(?:data|blob|about):/.test(request.url())) {
      requests.push(request.url());
    }
  });
  await page.addScriptTag({ content: await bundle });
  return requests;
}

/** Draws a diagram as the article does, shows the image, and waits for what that may load. */
export async function draw(
  page: Page,
  source: string,
  theme: 'light' | 'dark' = 'light',
): Promise<Drawn> {
  return page.evaluate(
    async ([text, palette]) => {
      const drawing = await window.drawDiagram(text, palette).catch(() => null);
      if (!drawing) {
        return { left: [] };
      }
      const image = new Image(drawing.width, drawing.height);
      image.src = drawing.url;
      document.body.append(image);
      await image.decode();
      // Opened for itself, an SVG document could load what it names.
      const inline = document.createElement('div');
      inline.innerHTML = decodeURIComponent(drawing.url.split('utf-8,')[1]);
      document.body.append(inline);
      await new Promise(resolve => setTimeout(resolve, 50));
      const left: string[] = [];
      for (const element of inline.querySelectorAll('*')) {
        const name = element.nodeName.toLowerCase();
        if (
          /^(?:script|foreignobject|iframe|use|a|animate|set|img|link|object|video)$/.test(
            name,
          )
        ) {
          left.push(name);
        }
        const values = [...element.attributes]
          .filter(attribute => !/^(?:xmlns|aria-)/.test(attribute.name))
          .map(attribute => `${attribute.name}=${attribute.value}`);
        for (const value of [
          ...values,
          ...(name === 'style' ? [element.textContent ?? ''] : []),
        ]) {
          if (
            /^on|^(?:\w+:)?(?:href|src|srcset)=(?!#|data:image\/(?:png|jpeg))|url\(\s*["']?[^#"']|@import|image-set|\\/i.test(
              value,
            )
          ) {
            left.push(value);
          }
        }
      }
      const svg = inline.innerHTML;
      inline.remove();
      image.remove();
      return { svg, left, label: drawing.label };
    },
    [source, theme] as const,
  );
}
