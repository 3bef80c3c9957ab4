import { HourlyBudgets, SlowTextBudget } from './SlowTextBudget';

/** Loses texts until none is begun any more; the deadlines that they had. */
function useUp(budget: SlowTextBudget): number[] {
  const given: number[] = [];
  for (let ms = budget.deadlineMs; ms !== undefined; ms = budget.deadlineMs) {
    given.push(ms);
    budget.spend(ms);
  }
  return given;
}

describe('the budget for slow texts', () => {
  it('has the whole deadline for a few, a tenth for some more, and then ends', () => {
    const given = useUp(new SlowTextBudget(2_000));
    const whole = given.filter(ms => ms === 2_000);
    expect(whole.length).toBeGreaterThanOrEqual(5);
    expect(whole.length).toBeLessThanOrEqual(10);
    expect(given.slice(whole.length)).not.toEqual([]);
    expect(new Set(given.slice(whole.length))).toEqual(new Set([200]));
  });

  it.each([10, 2_000, 10_000])(
    'loses less than a minute at a deadline of %d ms, second chances included',
    deadlineMs => {
      const budget = new SlowTextBudget(deadlineMs);
      let lostMs = useUp(budget).reduce((sum, ms) => sum + ms, 0);
      while (budget.hasSecondChance) {
        budget.spend(deadlineMs);
        lostMs += deadlineMs;
      }
      expect(lostMs).toBeLessThan(60_000);
    },
  );

  it('gives the slowest deadline a second chance, so that it comes to an end', () => {
    const budget = new SlowTextBudget(10_000);
    useUp(budget);
    expect(budget.hasSecondChance).toBe(true);
  });

  it('is that of one source, and comes back after an hour', () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(0);
    const hourly = new HourlyBudgets(2_000);
    useUp(hourly.of('bad'));
    expect(hourly.of('bad').deadlineMs).toBeUndefined();
    expect(hourly.of('good').deadlineMs).toBe(2_000);
    now.mockReturnValue(3_600_000);
    expect(hourly.of('bad').deadlineMs).toBe(2_000);
    now.mockRestore();
  });
});
