import { AnyGuide } from '../library/external/externalPages';
import { Snapshot } from '../library/SnapshotReader';
import {
  NotificationStore,
  OwnerMemory,
  Remark,
} from '../store/notifications/types';
import { TeamDirectory } from '../teams/types';
import { findCanonicalRef } from '../util/entityRefs';
import { findOwner } from './findOwner';
import { PageLinks } from './links';
import { ownerNews } from './ownerNews';
import { NotificationSender } from './NotificationSender';
import { isTimeFor, NotificationMode } from './slots';
import { Look, DigestSender } from './types';
import { ownerDigest } from './messages';

/** Younger records may have neighbours that are still being written. */
const settledMs = 60 * 1000;

type Guides = Map<string, AnyGuide>;

/** What {@link OwnerDigestSender} is made of. */
export interface OwnerDigestSenderOptions {
  mode: Exclude<NotificationMode, 'off'>;
  store: NotificationStore;
  teams: TeamDirectory;
  sender: Pick<NotificationSender, 'send'>;
  links: PageLinks;
}

/** Tells owners of guides what teams said of these. */
export class OwnerDigestSender implements DigestSender {
  readonly #options: OwnerDigestSenderOptions;

  constructor(options: OwnerDigestSenderOptions) {
    this.#options = options;
  }

  async tell(look: Look): Promise<boolean> {
    const { mode, store } = this.#options;
    const memories = await store.loadOwners();
    const owners = guidesByOwner(look.snapshot);
    const inTime = [...owners].filter(([owner]) =>
      isTimeFor(mode, memories.get(owner)?.slot, look.slot),
    );
    for (const owner of owners.keys()) {
      if (!memories.has(owner) && mode !== 'immediate') {
        await store.saveOwner({ owner, slot: look.slot });
      }
    }
    if (inTime.length === 0) {
      return true;
    }
    const upTo = new Date(look.now.getTime() - settledMs);
    const remarks = await store.listRemarks({
      after: oldest(inTime.map(([owner]) => memories.get(owner)?.toldUntil)),
      upTo,
    });
    let isAllTold = true;
    for (const [owner, guides] of inTime) {
      look.signal.throwIfAborted();
      const memory = memories.get(owner);
      if (await this.#tellOwner({ owner, guides, remarks, memory })) {
        await store.saveOwner({ owner, slot: look.slot, toldUntil: upTo });
      } else {
        isAllTold = false;
      }
    }
    return isAllTold;
  }

  async #tellOwner(options: {
    owner: string;
    guides: Guides;
    remarks: readonly Remark[];
    memory: OwnerMemory | undefined;
  }): Promise<boolean> {
    const { teams, sender, links } = this.#options;
    const { owner, memory } = options;
    const news = ownerNews({ ...options, toldUntil: memory?.toldUntil });
    const recipient =
      news.length > 0 ? await findOwner(teams, owner) : undefined;
    return (
      !recipient ||
      // To those in Groups below as well: a department owns what its teams look after.
      sender.send({ ref: recipient.ref }, ownerDigest(recipient, news, links))
    );
  }
}

/** Undefined where one is, for that one was never told. */
function oldest(instants: readonly (Date | undefined)[]): Date | undefined {
  return instants.reduce((a, b) => a && b && (a < b ? a : b));
}

function guidesByOwner(snapshot: Snapshot): Map<string, Guides> {
  const owners = new Map<string, Guides>();
  for (const guide of snapshot.guides) {
    const guideId = snapshot.guideId(guide.path);
    const owner = guide.owner && findCanonicalRef(guide.owner);
    if (owner && guideId !== undefined) {
      const guides: Guides = owners.get(owner) ?? new Map();
      guides.set(guideId, guide);
      owners.set(owner, guides);
    }
  }
  return owners;
}
