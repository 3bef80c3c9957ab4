import { randomUUID } from 'node:crypto';
import { SnapshotReader } from '../library/SnapshotReader';
import { LastRun, NotificationStore } from '../store/notifications/types';
import { NotificationSender } from './NotificationSender';
import { NotificationMode, slotOf } from './slots';
import { DigestSender } from './types';

/** How long one run may take; another replica may take over afterwards. */
const holdMs = 5 * 60 * 1000;

/** How often reviews are looked through while no content changes, for those that fell due. */
const idleMs = 60 * 60 * 1000;

/** What {@link Notifier} is made of. */
export interface NotifierOptions {
  mode: Exclude<NotificationMode, 'off'>;
  store: NotificationStore;
  snapshots: Pick<SnapshotReader, 'current'>;
  sender: Pick<NotificationSender, 'begin'>;
  digestSenders: readonly DigestSender[];
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * Has everybody told what is new for them, by one replica at a time.
 *
 * What was told is remembered after it was sent. Where a process dies in between, it is
 * sent twice rather than never, and the second takes the place of the first, since both
 * have the same scope.
 */
export class Notifier {
  readonly #options: NotifierOptions;

  constructor(options: NotifierOptions) {
    this.#options = options;
  }

  /** Tells what is to be told by now; does nothing while another replica does. */
  async run(options: { signal: AbortSignal }): Promise<void> {
    const { mode, store, snapshots, sender, digestSenders } = this.#options;
    const holder = randomUUID();
    const now = new Date(this.#options.now());
    const held = await store.hold({
      holder,
      now,
      until: new Date(now.getTime() + holdMs),
    });
    if (!held) {
      return;
    }
    let run: LastRun | undefined;
    try {
      const snapshot = await snapshots.current();
      const { epoch, number } = snapshot.version;
      const version = `${epoch} ${number}`;
      if (!this.#isIdle(held.last, version, now)) {
        sender.begin();
        const slot = slotOf(mode, now);
        let isAllTold = true;
        for (const digestSender of digestSenders) {
          const isTold = await digestSender.tell({
            snapshot,
            now,
            slot,
            ...options,
          });
          isAllTold = isAllTold && isTold;
        }
        run = isAllTold ? { snapshot: version, at: now } : undefined;
      }
    } finally {
      await store.release({ holder, run });
    }
  }

  /** Runs are frequent in this mode, so that new content is told of soon. */
  #isIdle(last: LastRun | undefined, version: string, now: Date): boolean {
    return (
      this.#options.mode === 'immediate' &&
      last?.snapshot === version &&
      now.getTime() - last.at.getTime() < idleMs
    );
  }
}
