import { createTheme } from '@material-ui/core/styles';
import { waitFor } from '@testing-library/react';
import mermaid from 'mermaid';
import { diagramColours } from './diagramColours';
import { DrawingCodeError, drawDiagram } from './drawDiagram';

// Mermaid measures text, which only a real browser can; the browser test draws for real.
jest.mock('mermaid', () => ({
  __esModule: true,
  default: { initialize: jest.fn(), render: jest.fn() },
}));

const light = diagramColours(createTheme({ palette: { type: 'light' } }));
const dark = diagramColours(createTheme({ palette: { type: 'dark' } }));

const lastConfiguration = () =>
  jest.mocked(mermaid.initialize).mock.lastCall?.[0];

function mermaidPage(body: string) {
  const page = Buffer.from(`<body style="margin:0">${body}</body>`);
  return {
    diagramType: 'flowchart',
    svg: `<iframe src="data:text/html;charset=UTF-8;base64,${page.toString(
      'base64',
    )}" sandbox=""></iframe>`,
  };
}

function mermaidAnswers(body: string) {
  jest.mocked(mermaid.render).mockResolvedValue(mermaidPage(body));
}

describe('drawing a diagram', () => {
  it('makes an image of it, in which nothing can run', async () => {
    mermaidAnswers(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 120.5 60" width="100%"><text>Größe&nbsp;5</text></svg>',
    );
    const drawing = await drawDiagram('flowchart LR', dark);
    expect(drawing).toMatchObject({ width: 121, height: 60 });
    expect(drawing.url).toMatch(/^data:image\/svg\+xml;charset=utf-8,/);

    const image = new DOMParser().parseFromString(
      decodeURIComponent(drawing.url.split('utf-8,')[1]),
      'image/svg+xml',
    );
    expect(image.querySelector('parsererror')).toBeNull();
    expect(image.documentElement.getAttribute('width')).toBe('120.5');
    expect(image.documentElement.textContent).toBe('Größe\u00a05');
  });

  it('is done in a sandbox, in the colours of the theme', async () => {
    mermaidAnswers('<svg viewBox="0 0 1 1"></svg>');
    await drawDiagram('flowchart LR', dark);
    await drawDiagram('flowchart LR', light);
    const [first, second] = jest
      .mocked(mermaid.initialize)
      .mock.calls.slice(-2)
      .map(([config]) => config);
    expect(first).toMatchObject({
      securityLevel: 'sandbox',
      theme: 'base',
      themeVariables: { darkMode: true, textColor: '#ffffff' },
    });
    expect(second).toMatchObject({
      securityLevel: 'sandbox',
      theme: 'base',
      themeVariables: { darkMode: false, background: '#ffffff' },
    });
  });

  it('loads no layout that the author did not ask for', async () => {
    mermaidAnswers('<svg viewBox="0 0 1 1"></svg>');
    await drawDiagram('flowchart LR', light);
    expect(lastConfiguration()).toMatchObject({ layout: 'dagre' });
    await drawDiagram('---\nconfig:\n  layout: elk\n---\nflowchart LR', light);
    expect(lastConfiguration()).toMatchObject({ layout: 'elk' });
  });

  it('makes labels as wide as the widest word', async () => {
    mermaidAnswers('<svg viewBox="0 0 1 1"></svg>');
    const widthFor = async (text: string) => {
      await drawDiagram(text, light);
      return lastConfiguration()?.flowchart?.wrappingWidth;
    };
    expect(await widthFor('flowchart LR\n  a[Short words]')).toBe(120);
    const long = await widthFor('flowchart LR\n  a[ValidatingAdmissionPolicy]');
    expect(long).toBeGreaterThan(200);
    expect(
      await widthFor(
        'flowchart LR\n  a[Short]\n  classDef hot fill:#fff,stroke:#333,stroke-width:2px',
      ),
    ).toBe(120);
    expect(
      await widthFor(`flowchart LR\n  a[${'x'.repeat(5000)}]`),
    ).toBeLessThan(500);
  });

  it('says when its code did not arrive, for that is worth another try', async () => {
    jest.mocked(mermaid.render).mockRejectedValue(
      Object.assign(new Error('Loading chunk 7 failed'), {
        name: 'ChunkLoadError',
      }),
    );
    await expect(drawDiagram('pie', light)).rejects.toThrow(DrawingCodeError);
    jest.mocked(mermaid.render).mockRejectedValue(new Error('Parse error'));
    await expect(drawDiagram('pie', light)).rejects.not.toThrow(
      DrawingCodeError,
    );
  });

  it('happens one after another, for Mermaid has one configuration', async () => {
    let finish: (() => void) | undefined;
    jest.mocked(mermaid.render).mockImplementationOnce(async () => {
      await new Promise<void>(resolve => {
        finish = resolve;
      });
      return mermaidPage('<svg viewBox="0 0 1 1"></svg>');
    });
    const first = drawDiagram('flowchart LR', dark);
    const second = drawDiagram('flowchart LR', light);
    await waitFor(() => expect(finish).toBeDefined());
    expect(lastConfiguration()).toMatchObject({
      themeVariables: { darkMode: true },
    });
    mermaidAnswers('<svg viewBox="0 0 1 1"></svg>');
    finish?.();
    await Promise.all([first, second]);
    expect(lastConfiguration()).toMatchObject({
      themeVariables: { darkMode: false },
    });
  });

  it.each([
    ['nothing', ''],
    ['a drawing without a size', '<svg></svg>'],
  ])('fails when %s comes out', async (_name, body) => {
    mermaidAnswers(body);
    await expect(drawDiagram('x', light)).rejects.toThrow(/drawing/);
  });

  it('fails when Mermaid does, and leaves nothing behind', async () => {
    jest.mocked(mermaid.render).mockRejectedValue(new Error('syntax'));
    await expect(drawDiagram('x', light)).rejects.toThrow('syntax');
    expect(document.body).toBeEmptyDOMElement();
  });

  it('happens where nobody sees it, and leaves nothing behind', async () => {
    jest
      .mocked(mermaid.render)
      .mockImplementation(async (_id, _text, place) => {
        expect(place).toBeInTheDocument();
        expect(place).not.toBeVisible();
        expect(place).toHaveStyle({ position: 'fixed', height: '0px' });
        return mermaidPage('<svg viewBox="0 0 1 1"></svg>');
      });
    await drawDiagram('flowchart LR', dark);
    expect(document.body).toBeEmptyDOMElement();
  });
});
