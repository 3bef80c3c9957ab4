import { fitDrawing, SMALLEST_LABEL } from './fitDrawing';

const drawing = (width: number, label = 16) => ({ width, height: 100, label });

describe('the size of a drawing', () => {
  it('is its own where the text is wide enough', () => {
    expect(fitDrawing(drawing(300), { column: 700, room: 1200 })).toEqual({
      width: 300,
      height: 100,
      seen: 300,
    });
  });

  it('shrinks to the text as long as labels can be read', () => {
    const fit = fitDrawing(drawing(1000), { column: 700, room: 1200 });
    expect(fit).toEqual({ width: 700, height: 70, seen: 700 });
  });

  it('breaks out of the text where labels would be too small', () => {
    expect(fitDrawing(drawing(1100), { column: 700, room: 1200 })).toEqual({
      width: 1100,
      height: 100,
      seen: 1100,
    });
    expect(fitDrawing(drawing(1300), { column: 700, room: 1000 })).toEqual({
      width: 1000,
      height: 77,
      seen: 1000,
    });
  });

  it('scrolls where there is no room for labels that can be read', () => {
    const fit = fitDrawing(drawing(3200), { column: 340, room: 340 });
    expect(fit).toEqual({ width: 2200, height: 69, seen: 340 });
    expect((16 * fit.width) / 3200).toBeCloseTo(SMALLEST_LABEL);
  });

  it('grows where its labels are small to begin with', () => {
    const fit = fitDrawing(drawing(400, 8), { column: 700, room: 700 });
    expect(fit).toEqual({ width: 550, height: 138, seen: 550 });
  });

  it('never has a label below 11 px, whatever there is', () => {
    for (const width of [1, 50, 320, 701, 1500, 20_000]) {
      for (const label of [4, 10, 11, 12, 16, 40]) {
        for (const column of [0, 200, 358, 700]) {
          const fit = fitDrawing(drawing(width, label), {
            column,
            room: column * 1.5,
          });
          expect((label * fit.width) / width).toBeGreaterThanOrEqual(
            Math.min(label, SMALLEST_LABEL),
          );
          expect(fit.seen).toBeLessThanOrEqual(Math.max(column * 1.5, 1));
        }
      }
    }
  });
});
