import { Config } from '@backstage/config';
import {
  ContentOptions,
  readContentOptions,
} from './content/readContentOptions';
import {
  readTechDocsOptions,
  TechDocsOptions,
} from './library/external/readTechDocsOptions';
import { LinkOptions, readLinkOptions } from './links/readLinkOptions';
import {
  NotificationOptions,
  readNotificationOptions,
} from './notifications/readNotificationOptions';
import {
  ProgressOptions,
  readProgressOptions,
} from './progress/readProgressOptions';
import { readReviewOptions, ReviewOptions } from './reviews/readReviewOptions';
import { readSeedOptions, SeedOptions } from './seed/readSeedOptions';

/** The plugin's configuration, checked; each room has its own part. */
export interface LearningPathsOptions {
  content: ContentOptions;
  techdocs: TechDocsOptions;
  links: LinkOptions;
  reviews: ReviewOptions;
  progress: ProgressOptions;
  notifications: NotificationOptions;
  seed: SeedOptions;
}

/**
 * Reads the configuration once, when the plugin starts.
 *
 * @param config - of the app
 * @throws InputError that names the key, when a value cannot be used
 */
export function readOptions(config: Config): LearningPathsOptions {
  const root = config.getOptionalConfig('learningPaths');
  return {
    content: readContentOptions(root),
    techdocs: readTechDocsOptions(config),
    links: readLinkOptions(root?.getOptionalConfig('links')),
    reviews: readReviewOptions(root?.getOptionalConfig('reviews')),
    progress: readProgressOptions(root),
    notifications: readNotificationOptions(config),
    seed: readSeedOptions(root, process.env.NODE_ENV),
  };
}
