import { HourlyPatience, Patience } from './Patience';

/** Loses texts until none is begun any more; the deadlines that they had. */
function useUp(patience: Patience): number[] {
  const given: number[] = [];
  for (
    let ms = patience.deadlineMs;
    ms !== undefined;
    ms = patience.deadlineMs
  ) {
    given.push(ms);
    patience.lose(ms);
  }
  return given;
}

describe('patience with slow texts', () => {
  it('has the whole deadline for a few, a tenth for some more, and then ends', () => {
    const given = useUp(new Patience(2_000));
    const whole = given.filter(ms => ms === 2_000);
    expect(whole.length).toBeGreaterThanOrEqual(5);
    expect(whole.length).toBeLessThanOrEqual(10);
    expect(given.slice(whole.length)).not.toEqual([]);
    expect(new Set(given.slice(whole.length))).toEqual(new Set([200]));
  });

  it.each([10, 2_000, 10_000])(
    'loses less than a minute at a deadline of %d ms, second chances included',
    deadlineMs => {
      const patience = new Patience(deadlineMs);
      let lostMs = useUp(patience).reduce((sum, ms) => sum + ms, 0);
      while (patience.hasSecondChance) {
        patience.lose(deadlineMs);
        lostMs += deadlineMs;
      }
      expect(lostMs).toBeLessThan(60_000);
    },
  );

  it('gives the slowest deadline a second chance, so that it comes to an end', () => {
    const patience = new Patience(10_000);
    useUp(patience);
    expect(patience.hasSecondChance).toBe(true);
  });

  it('is that of one source, and comes back after an hour', () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(0);
    const hourly = new HourlyPatience(2_000);
    useUp(hourly.of('bad'));
    expect(hourly.of('bad').deadlineMs).toBeUndefined();
    expect(hourly.of('good').deadlineMs).toBe(2_000);
    now.mockReturnValue(3_600_000);
    expect(hourly.of('bad').deadlineMs).toBe(2_000);
    now.mockRestore();
  });
});
