import { fitView, moveView, zoomView } from './viewport';

const sizes = {
  drawing: { width: 1000, height: 500 },
  stage: { width: 532, height: 432 },
};

describe('a drawing on a stage', () => {
  it('is all there at first, in the middle', () => {
    expect(fitView(sizes)).toEqual({ scale: 0.5, x: 16, y: 91 });
  });

  it('is not blown up when it is small', () => {
    const small = { ...sizes, drawing: { width: 20, height: 10 } };
    expect(fitView(small).scale).toBe(2.5);
  });

  it('keeps what is under the pointer when it is zoomed', () => {
    const before = fitView(sizes);
    const point = { x: 300, y: 200 };
    const after = zoomView(before, 4, point, sizes);
    expect(after.scale).toBe(2);
    expect((point.x - after.x) / after.scale).toBeCloseTo(
      (point.x - before.x) / before.scale,
    );
    expect((point.y - after.y) / after.scale).toBeCloseTo(
      (point.y - before.y) / before.scale,
    );
  });

  it('is zoomed within limits', () => {
    const view = fitView(sizes);
    const middle = { x: 266, y: 216 };
    expect(zoomView(view, 1000, middle, sizes).scale).toBe(10);
    expect(zoomView(view, 0.001, middle, sizes).scale).toBe(0.5);
  });

  it('is moved no further than its edges', () => {
    const view = zoomView(fitView(sizes), 4, { x: 266, y: 216 }, sizes);
    expect(moveView(view, { x: 9999, y: 9999 }, sizes)).toMatchObject({
      x: 0,
      y: 0,
    });
    expect(moveView(view, { x: -9999, y: -9999 }, sizes)).toMatchObject({
      x: 532 - 2000,
      y: 432 - 1000,
    });
  });
});
