import { TextOutput } from '../__testUtils__/programs';
import { ProgressLine } from './progress';

describe('the progress line', () => {
  it('is written on a terminal ten times a second at most, and taken away', () => {
    const output = new TextOutput(true);
    let now = 1000;
    const line = new ProgressLine(output, () => now);
    line.update(1, 9);
    now += 50;
    line.update(2, 9);
    now += 60;
    line.update(3, 9);
    line.clear();
    line.clear();
    expect(output.text).toBe(
      [
        '\r\u001b[2KReading 1 of 9 files',
        '\r\u001b[2KReading 3 of 9 files',
        '\r\u001b[2K',
      ].join(''),
    );
  });

  it('is nothing anywhere else', () => {
    const output = new TextOutput(false);
    const line = new ProgressLine(output, () => 1000);
    line.update(1, 9);
    line.clear();
    expect(output.text).toBe('');
  });
});
