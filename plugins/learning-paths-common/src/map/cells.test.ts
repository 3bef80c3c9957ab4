import { guideStep, sectionOf } from './__testUtils__/sections';
import { cellsOf } from './cells';

const summary = (section: Parameters<typeof cellsOf>[0]) =>
  cellsOf(section).map(({ step, role, mark }) => [step.title, role, mark]);

describe('the cells of a section', () => {
  it('start with its own guide and go on with all pages below it', () => {
    expect(
      summary(
        guideStep('Routing', {
          steps: [guideStep('Contour', { steps: [guideStep('Retries')] })],
        }),
      ),
    ).toEqual([
      ['Routing', 'overview', undefined],
      ['Contour', 'page', undefined],
      ['Retries', 'page', undefined],
    ]);
  });

  it('are one where nothing is below it', () => {
    expect(summary(guideStep('Storage'))).toEqual([
      ['Storage', 'only', undefined],
    ]);
  });

  it('leave out what only holds others together', () => {
    const grouping = { target: { kind: 'missing' as const }, guide: undefined };
    expect(
      summary(
        sectionOf('Group', 0, {
          ...grouping,
          steps: [sectionOf('Inner', 1, grouping), guideStep('Last')],
        }),
      ),
    ).toEqual([
      ['Inner 1', 'page', undefined],
      ['Last', 'page', undefined],
    ]);
  });

  it('show a guide once, and mark what leads out or nowhere', () => {
    const again = guideStep('Again');
    expect(
      summary(
        guideStep('S', {
          steps: [
            again,
            { ...again, title: 'Again, elsewhere' },
            guideStep('Site', {
              target: { kind: 'external', url: 'https://example.com' },
              guide: 'https://example.com',
            }),
            guideStep('Gone', {
              target: { kind: 'missing', path: '/gone' },
              guide: undefined,
            }),
          ],
        }),
      ),
    ).toEqual([
      ['S', 'overview', undefined],
      ['Again', 'page', undefined],
      ['Site', 'page', 'external'],
      ['Gone', 'page', 'missing'],
    ]);
  });
});
