import mermaid from 'mermaid';
import { drawDiagram } from './drawDiagram';

// Mermaid measures text, which only a real browser can; the browser test draws for real.
jest.mock('mermaid', () => ({
  __esModule: true,
  default: { initialize: jest.fn(), render: jest.fn() },
}));

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
    const drawing = await drawDiagram('flowchart LR', 'dark');
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
    await drawDiagram('flowchart LR', 'dark');
    await drawDiagram('flowchart LR', 'light');
    expect(jest.mocked(mermaid.initialize).mock.calls.slice(-2)).toEqual([
      [expect.objectContaining({ securityLevel: 'sandbox', theme: 'dark' })],
      [expect.objectContaining({ securityLevel: 'sandbox', theme: 'default' })],
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a drawing without a size', '<svg></svg>'],
  ])('fails when %s comes out', async (_name, body) => {
    mermaidAnswers(body);
    await expect(drawDiagram('x', 'light')).rejects.toThrow(/drawing/);
  });

  it('fails when Mermaid does, and leaves nothing behind', async () => {
    jest.mocked(mermaid.render).mockRejectedValue(new Error('syntax'));
    await expect(drawDiagram('x', 'light')).rejects.toThrow('syntax');
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
    await drawDiagram('flowchart LR', 'dark');
    expect(document.body).toBeEmptyDOMElement();
  });
});
