import { StorageApi } from '@backstage/core-plugin-api';
import {
  EntryList,
  EntryRules,
  isCovered,
  isRemoved,
  Kept,
  mergeLists,
  PrivateEntry,
  readStored,
  toStored,
} from './entries';
import { readNow, Snapshot } from './readNow';

/**
 * In milliseconds: what changes within it is written at once. The storage of user settings
 * gives what it read for two seconds: before the first writing it is to look again.
 */
const WRITE_AFTER = 2_500;

/** In milliseconds: after so long without an answer the page goes on without one. */
const PATIENCE = 2_500;

/** In milliseconds: between tries to write to a storage that refuses; it doubles. */
const FIRST_REST = 30_000;
const LONGEST_REST = 10 * 60_000;

/** What is known of a list. */
export interface PrivateListState<T> {
  /** False until the storage answered, or did not for a while. */
  isKnown: boolean;
  /** The newest first. */
  entries: readonly T[];
}

/**
 * A list that a reader keeps for themselves in Backstage's storage, shared with their other
 * tabs and browsers: each entry is that of whoever changed it last. A storage that fails is
 * borne in silence, and the list then lasts as long as the page.
 */
export class PrivateList<T extends PrivateEntry> {
  readonly #storage: StorageApi;
  readonly #key: string;
  readonly #rules: EntryRules<T>;
  readonly #listeners = new Set<() => void>();
  #list: EntryList<T> = { clearedAt: 0, entries: new Map() };
  #state: PrivateListState<T> = { isKnown: false, entries: [] };
  #subscription: { unsubscribe: () => void } | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #rest = 0;
  #isDirty = false;
  #isWriting = false;
  /**
   * The storage of user settings says "absent" of what it failed to read. What was there
   * once is never removed by us, so that "absent" then is such a failure.
   */
  #wasPresent = false;
  /** What is there was written by a later version of this plugin. */
  #isForeign = false;

  constructor(options: {
    storage: StorageApi;
    key: string;
    rules: EntryRules<T>;
  }) {
    this.#storage = options.storage;
    this.#key = options.key;
    this.#rules = options.rules;
  }

  /** For React: the same object until something changes. */
  readonly snapshot = (): PrivateListState<T> => this.#state;

  /** Follows the storage for as long as anybody listens. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      this.#follow();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) {
        this.#leave();
      }
    };
  };

  /** Keeps an entry, in the place of the one with its id. */
  put(entry: T): void {
    this.#set({ ...entry, at: this.#nowFor(entry) });
  }

  /** Takes one away, in all browsers. */
  remove(id: string): void {
    this.#set({ id, at: this.#nowFor({ id, at: Date.now() }), gone: true });
    this.flush();
  }

  /** Takes all away, in all browsers. */
  clear(): void {
    const newest = [...this.#list.entries.values()].map(({ at }) => at);
    this.#change({
      clearedAt: Math.max(Date.now(), ...newest),
      entries: new Map(),
    });
    this.flush();
  }

  /** Writes what is not written yet. */
  flush(): void {
    if (this.#isDirty) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      void this.#write();
    }
  }

  #follow() {
    this.#take(this.#storage.snapshot(this.#key));
    this.#subscription = this.#storage.observe$(this.#key).subscribe({
      next: snapshot => this.#take(snapshot),
      error: () => this.#settle(),
    });
    this.#patience = setTimeout(() => this.#settle(), PATIENCE);
    window.addEventListener('pagehide', this.#leavePage);
    document.addEventListener('visibilitychange', this.#leavePage);
  }

  #leave() {
    this.flush();
    this.#subscription?.unsubscribe();
    this.#subscription = undefined;
    clearTimeout(this.#patience);
    window.removeEventListener('pagehide', this.#leavePage);
    document.removeEventListener('visibilitychange', this.#leavePage);
  }

  /** There may be no time to read first, which is for what other browsers wrote just now. */
  readonly #leavePage = () => {
    if (document.visibilityState !== 'hidden' || !this.#isDirty) {
      return;
    }
    if (this.#wasPresent && this.#rest === 0) {
      void this.#send();
    } else {
      this.flush();
    }
  };

  /** What the storage says now, whether it was asked or not. */
  #take(snapshot: Snapshot) {
    if (snapshot.presence === 'unknown') {
      return;
    }
    if (snapshot.presence === 'present') {
      const stored = readStored(snapshot.value, this.#rules);
      this.#wasPresent = true;
      this.#isForeign = stored === undefined;
      if (stored) {
        this.#takeStored(stored);
      }
    }
    this.#settle();
  }

  #takeStored(stored: EntryList<T>) {
    const before = this.#list;
    this.#list = mergeLists([before, stored], this.#rules);
    // Another tab may have written between our reading and our writing.
    if (!isCovered(this.#list, stored)) {
      this.#plan();
    }
    if (!isCovered(this.#list, before)) {
      this.#tell(this.#state.isKnown);
    }
  }

  #settle() {
    clearTimeout(this.#patience);
    if (!this.#state.isKnown) {
      this.#tell(true);
    }
  }

  /** Later than what it takes the place of, however fast changes come. */
  #nowFor({ id, at }: PrivateEntry): number {
    const { clearedAt, entries } = this.#list;
    return Math.max(at, clearedAt + 1, (entries.get(id)?.at ?? 0) + 1);
  }

  #set(entry: Kept<T>) {
    this.#change({ clearedAt: 0, entries: new Map([[entry.id, entry]]) });
  }

  #change(list: EntryList<T>) {
    this.#list = mergeLists([this.#list, list], this.#rules);
    this.#plan();
    this.#tell(this.#state.isKnown);
  }

  #tell(isKnown: boolean) {
    const entries = [...this.#list.entries.values()].flatMap(entry =>
      isRemoved(entry) ? [] : entry,
    );
    this.#state = { isKnown, entries };
    this.#listeners.forEach(listener => listener());
  }

  #plan() {
    this.#isDirty = true;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#write();
    }, Math.max(WRITE_AFTER, this.#rest));
  }

  async #write() {
    if (this.#isWriting) {
      this.#plan();
      return;
    }
    this.#isWriting = true;
    try {
      const snapshot = await readNow(this.#storage, this.#key);
      if (
        snapshot === undefined ||
        (snapshot.presence !== 'present' && this.#wasPresent)
      ) {
        this.#failed();
        return;
      }
      this.#take(snapshot);
      await this.#send();
    } finally {
      this.#isWriting = false;
    }
  }

  async #send() {
    if (this.#isForeign) {
      return;
    }
    this.#isDirty = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      // A copy that is JSON and nothing else.
      const value = JSON.parse(JSON.stringify(toStored(this.#list)));
      await this.#storage.set(this.#key, value);
      this.#wasPresent = true;
      this.#rest = 0;
    } catch {
      this.#failed();
    }
  }

  /** Nobody who reads is bothered with it. */
  #failed() {
    this.#rest = Math.min(Math.max(FIRST_REST, this.#rest * 2), LONGEST_REST);
    this.#plan();
  }
}
