import { StorageApi } from '@backstage/core-plugin-api';
import { WebStorage } from '@backstage/core-app-api';
import { MockErrorApi, MockStorageApi } from '@backstage/test-utils';
import {
  UserSettingsBackend,
  userSettingsStorage,
} from '../../__testUtils__/userSettings';
import { BYTES_LIMIT, sizeOf } from './entries';
import { PrivateList } from './PrivateList';
import { parseReading, Reading } from './readings';

const KEY = 'reading.user:default/ana';
const rules = { parse: parseReading, limit: 200 };

let clock = 0;
const reading = (id: string, more: Partial<Reading> = {}): Reading => {
  clock += 1;
  return { id, title: `Title of ${id}`, at: Date.now() + clock, ...more };
};

/** A tab that shows the list for as long as the test wants. */
function open(storage: StorageApi) {
  const list = new PrivateList({ storage, key: KEY, rules });
  const close = list.subscribe(() => {});
  const ids = () => list.snapshot().entries.map(({ id }) => id);
  return { list, close, ids };
}

/** Lets happen what was planned for later. */
const later = (milliseconds = 4_000) =>
  jest.advanceTimersByTimeAsync(milliseconds);

const webStorage = () =>
  WebStorage.create({ namespace: 'web', errorApi: new MockErrorApi() });

describe('a list that a reader keeps for themselves', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    localStorage.clear();
  });

  it.each<[string, () => StorageApi]>([
    ['mocked storage', () => MockStorageApi.create()],
    ['the browser’s own storage', webStorage],
    ['user settings', () => userSettingsStorage(new UserSettingsBackend())],
  ])('is there on the next visit, from %s', async (_name, create) => {
    const storage = create();
    const first = open(storage);
    await later(100);
    expect(first.list.snapshot()).toEqual({ isKnown: true, entries: [] });
    first.list.put(reading('/guides/calico'));
    first.list.put(reading('/guides/gateway'));
    first.close();
    await later();

    const second = open(storage);
    await later(100);
    expect(second.list.snapshot().isKnown).toBe(true);
    expect(second.ids()).toEqual(['/guides/gateway', '/guides/calico']);
  });

  it('writes once for many changes, a moment after them', async () => {
    const backend = new UserSettingsBackend();
    const { list } = open(userSettingsStorage(backend));
    await later(100);
    for (let place = 0; place < 20; place += 1) {
      list.put(
        reading('/guides/calico', { heading: { id: `h${place}`, text: '' } }),
      );
    }
    expect(backend.writes).toBe(0);
    await later();
    expect(backend.writes).toBe(1);
    expect(backend.values.get(KEY)).toContain('h19');
  });

  it('keeps what two browsers wrote at the same time', async () => {
    const backend = new UserSettingsBackend();
    const office = open(userSettingsStorage(backend));
    const home = open(userSettingsStorage(backend));
    await later(100);
    office.list.put(reading('/guides/calico'));
    home.list.put(reading('/guides/gateway'));
    office.list.flush();
    await later();
    home.list.flush();
    await later();
    expect(home.ids()).toEqual(['/guides/gateway', '/guides/calico']);
    expect(JSON.parse(backend.values.get(KEY)!).entries).toHaveLength(2);
  });

  it('follows another tab of the same browser', async () => {
    const storage = webStorage();
    const one = open(storage);
    const other = open(storage);
    one.list.put(reading('/guides/calico'));
    await later();
    expect(other.ids()).toEqual(['/guides/calico']);
    other.list.remove('/guides/calico');
    await later();
    expect(one.ids()).toEqual([]);
  });

  it('does not bring back what was taken away elsewhere', async () => {
    const backend = new UserSettingsBackend();
    const office = open(userSettingsStorage(backend));
    office.list.put(reading('/guides/a'));
    office.list.put(reading('/guides/b'));
    await later();
    const home = open(userSettingsStorage(backend));
    await later(100);
    expect(home.ids()).toHaveLength(2);
    await later(100);
    home.list.clear();
    await later();
    // The office has all of it in memory still, and writes.
    office.list.put(reading('/guides/c'));
    await later();
    expect(office.ids()).toEqual(['/guides/c']);
    expect(backend.values.get(KEY)).not.toContain('/guides/a');
  });

  it('loses nothing to a storage that fails to read, and says “absent” of it', async () => {
    const backend = new UserSettingsBackend();
    const storage = userSettingsStorage(backend);
    const { list } = open(storage);
    list.put(reading('/guides/old'));
    await later();
    backend.isReadable = false;
    backend.values.set(
      KEY,
      JSON.stringify({
        version: 1,
        entries: [reading('/guides/from-elsewhere')],
      }),
    );
    await later(3_000);
    list.put(reading('/guides/new'));
    await later();
    expect(backend.values.get(KEY)).toContain('from-elsewhere');
    expect(backend.values.get(KEY)).not.toContain('/guides/new');
    backend.isReadable = true;
    await later(40_000);
    expect(backend.values.get(KEY)).toContain('from-elsewhere');
    expect(backend.values.get(KEY)).toContain('/guides/new');
  });

  it('bears a storage that takes nothing, and tries again ever more seldom', async () => {
    const backend = new UserSettingsBackend();
    backend.isWritable = false;
    const { list, ids } = open(userSettingsStorage(backend));
    await later(100);
    list.put(reading('/guides/calico'));
    await later(10 * 60_000);
    expect(ids()).toEqual(['/guides/calico']);
    expect(backend.writes).toBeLessThan(7);
    backend.isWritable = true;
    await later(11 * 60_000);
    expect(backend.values.get(KEY)).toContain('/guides/calico');
  });

  it('goes on without a storage that does not answer', async () => {
    const storage = MockStorageApi.create();
    jest.spyOn(storage, 'snapshot').mockImplementation(key => ({
      key,
      presence: 'unknown',
      value: undefined,
    }));
    const { list, ids } = open(storage);
    expect(list.snapshot().isKnown).toBe(false);
    list.put(reading('/guides/calico'));
    await later();
    expect(list.snapshot().isKnown).toBe(true);
    expect(ids()).toEqual(['/guides/calico']);
  });

  it('is written when the page is left', async () => {
    const backend = new UserSettingsBackend();
    const { list } = open(userSettingsStorage(backend));
    list.put(reading('/guides/a'));
    await later();
    list.put(reading('/guides/b'));
    jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await later(50);
    expect(backend.values.get(KEY)).toContain('/guides/b');
  });

  it('keeps the newest of too many, within what a storage takes', async () => {
    const backend = new UserSettingsBackend();
    const { list } = open(userSettingsStorage(backend));
    await later(100);
    for (let index = 0; index < 500; index += 1) {
      list.put(
        reading(`/guides/${index}${'ü'.repeat(index % 300)}`, {
          title: '標題'.repeat(200),
        }),
      );
    }
    await later();
    const value = JSON.parse(backend.values.get(KEY)!);
    expect(sizeOf({ value })).toBeLessThan(BYTES_LIMIT + 1_000);
    expect(value.entries[0].id).toMatch(/^\/guides\/499/);
    expect(value.entries.length).toBeGreaterThan(30);
  });

  it('takes nothing of what somebody else put in its place', async () => {
    const backend = new UserSettingsBackend();
    for (const value of [
      'text',
      7,
      [],
      { entries: 'none' },
      {
        entries: [null, 3, { id: '/x' }, { id: 5, at: 1 }, { id: '/y', at: 1 }],
      },
    ]) {
      backend.values.set(KEY, JSON.stringify(value));
      const { list, close } = open(userSettingsStorage(backend));
      await later(100);
      expect(list.snapshot()).toEqual({ isKnown: true, entries: [] });
      close();
    }
  });

  it('leaves alone what a later version wrote', async () => {
    const backend = new UserSettingsBackend();
    const written = JSON.stringify({ version: 2, things: [], entries: [] });
    backend.values.set(KEY, written);
    const { list, ids } = open(userSettingsStorage(backend));
    await later(100);
    list.put(reading('/guides/calico'));
    await later();
    expect(ids()).toEqual(['/guides/calico']);
    expect(backend.values.get(KEY)).toBe(written);
  });
});
