import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { articleMessages } from './article';
import { coverageMessages } from './coverage';
import { entityMessages } from './entity';
import { evidenceMessages } from './evidence';
import { guideMessages } from './guide';
import { healthMessages } from './health';
import { homeMessages } from './home';
import { notesMessages } from './notes';
import { pathsMessages } from './paths';
import { readingMessages } from './reading';
import { reviewMessages } from './review';
import { searchMessages } from './search';
import { seriesMessages } from './series';
import { sharedMessages } from './shared';
import { teamMessages } from './team';

/**
 * All messages of Learning Paths; override them with a translation resource.
 *
 * @alpha
 */
export const learningPathsTranslationRef = createTranslationRef({
  id: 'plugin.learning-paths',
  messages: {
    ...sharedMessages,
    ...pathsMessages,
    ...seriesMessages,
    ...guideMessages,
    ...articleMessages,
    ...readingMessages,
    ...notesMessages,
    ...reviewMessages,
    ...evidenceMessages,
    ...coverageMessages,
    ...teamMessages,
    ...entityMessages,
    ...homeMessages,
    ...searchMessages,
    ...healthMessages,
  },
});
