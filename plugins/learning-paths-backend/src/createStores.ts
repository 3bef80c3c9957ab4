import { Knex } from 'knex';
import { DatabaseContentStore } from './store/content/DatabaseContentStore';
import { DatabaseRenderStore } from './store/content/DatabaseRenderStore';
import { DatabaseExternalPageStore } from './store/external/DatabaseExternalPageStore';
import { DatabaseLinkStore } from './store/links/DatabaseLinkStore';
import { DatabaseFeedbackStore } from './store/notifications/DatabaseFeedbackStore';
import { DatabaseNotificationStore } from './store/notifications/DatabaseNotificationStore';
import { DatabaseReminderStore } from './store/notifications/DatabaseReminderStore';
import { DatabaseCoverageStore } from './store/progress/DatabaseCoverageStore';
import { DatabaseEvidenceStore } from './store/progress/DatabaseEvidenceStore';
import { DatabaseReviewStore } from './store/reviews/DatabaseReviewStore';
import { DatabaseSeedStore } from './store/seed/DatabaseSeedStore';

/** All stores, on the plugin's database. Rooms know them by their interfaces only. */
export function createStores(knex: Knex) {
  return {
    contents: new DatabaseContentStore(knex),
    coverage: new DatabaseCoverageStore(knex),
    evidence: new DatabaseEvidenceStore(knex),
    externalPages: new DatabaseExternalPageStore(knex),
    feedback: new DatabaseFeedbackStore(knex),
    links: new DatabaseLinkStore(knex),
    notifications: new DatabaseNotificationStore(knex),
    reminders: new DatabaseReminderStore(knex),
    renders: new DatabaseRenderStore(knex),
    reviews: new DatabaseReviewStore(knex),
    seed: new DatabaseSeedStore(knex),
  };
}
