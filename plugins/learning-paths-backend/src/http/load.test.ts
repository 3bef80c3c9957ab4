import { Places } from './Places';
import { SharedResults } from '../util/SharedResults';

/** Promises that settle when the test says so. */
const gate = <T>() => Promise.withResolvers<T>();
const settled = () => new Promise(resolve => setImmediate(resolve));

describe('places for costly work', () => {
  const start = () =>
    new Places({ places: 3, placesEach: 2, waiting: 3, waitingEach: 2 });

  it('are never all one caller’s', async () => {
    const places = start();
    await places.take('ana');
    await places.take('ana');
    const entered: string[] = [];
    void places.take('ana').then(() => entered.push('ana'));
    void places.take('ben').then(() => entered.push('ben'));
    await settled();
    expect(entered).toEqual(['ben']);
  });

  it('go to those who wait, in their order, whoever may have one', async () => {
    const places = start();
    const [first] = [await places.take('ana'), await places.take('ana')];
    const others = await places.take('ben');
    const entered: string[] = [];
    for (const caller of ['ana', 'ben', 'sam']) {
      void places.take(caller).then(() => entered.push(caller));
    }
    others();
    others();
    await settled();
    expect(entered).toEqual(['ben']);
    first();
    await settled();
    expect(entered).toEqual(['ben', 'ana']);
  });

  it('are refused where too many wait, and say when to come again', async () => {
    const places = start();
    for (let taken = 0; taken < 4; taken++) {
      void places.take('ana');
    }
    await settled();
    await expect(places.take('ana')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/2 of your requests.*try again in \d+ s/),
    });
    await places.take('ben');
    void places.take('sam');
    await settled();
    await expect(places.take('sam')).rejects.toThrow(/3 costly requests/);
  });

  it('are refused to who waited for too long, and free when held for too long', async () => {
    const impatient = new Places({ places: 1, placesEach: 1, patienceMs: 5 });
    await impatient.take('ana');
    await expect(impatient.take('ben')).rejects.toThrow(/in vain/);
    const brief = new Places({ places: 1, placesEach: 1, holdMs: 5 });
    await brief.take('ana');
    await brief.take('ben');
  });
});

describe('shared results', () => {
  it('are made once for all that ask at a time, and kept', async () => {
    const shared = new SharedResults<string>({
      maxBytes: 1_000,
      bytesOf: () => 10,
    });
    const open = gate<string>();
    const make = jest.fn(() => open.promise);
    const asked = [shared.get('a', make), shared.get('a', make)];
    open.resolve('made');
    expect(await Promise.all(asked)).toEqual(['made', 'made']);
    expect(await shared.get('a', make)).toBe('made');
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('are made again after a failure', async () => {
    const shared = new SharedResults<string>({
      maxBytes: 1_000,
      bytesOf: () => 10,
    });
    await expect(
      shared.get('a', async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await shared.get('a', async () => 'yes')).toBe('yes');
  });

  it('take no more memory than they may, and go where others are asked for more', async () => {
    const shared = new SharedResults<string>({
      maxBytes: 400,
      bytesOf: text => text.length,
    });
    const make = jest.fn(async () => 'x'.repeat(90));
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      await shared.get(key, make);
    }
    await shared.get('e', make);
    expect(make).toHaveBeenCalledTimes(5);
    await shared.get('a', make);
    expect(make).toHaveBeenCalledTimes(6);
    const large = jest.fn(async () => 'x'.repeat(200));
    await shared.get('large', large);
    await shared.get('large', large);
    expect(large).toHaveBeenCalledTimes(2);
  });
});
