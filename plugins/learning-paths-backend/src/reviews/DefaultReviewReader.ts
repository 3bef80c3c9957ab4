import { NotFoundError } from '@backstage/errors';
import {
  HistoryEntry,
  List,
  Review,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReviewStore } from '../store/reviews/types';
import { TeamVisibility } from '../teams/types';
import { pageOf } from '../util/pages';
import { toHistoryEntry } from './historyEntry';
import { ReviewAnswers } from './review';
import { ReviewableGuides } from './ReviewableGuides';
import { HistoryOptions, ReviewAddress, ReviewReader } from './types';

/** {@inheritDoc ReviewReader} */
export class DefaultReviewReader implements ReviewReader {
  readonly #guides: ReviewableGuides;
  readonly #answers: ReviewAnswers;
  readonly #reviews: ReviewStore;
  readonly #visibility: TeamVisibility;

  constructor(options: {
    guides: ReviewableGuides;
    answers: ReviewAnswers;
    reviews: ReviewStore;
    visibility: TeamVisibility;
  }) {
    this.#guides = options.guides;
    this.#answers = options.answers;
    this.#reviews = options.reviews;
    this.#visibility = options.visibility;
  }

  async get(options: ReviewAddress): Promise<Review> {
    const { team } = options;
    const found = await this.#guides.find(options);
    const { guide, guideId } = found;
    const stored = await this.#reviews.get({ team, guideId });
    const review = await this.#answers.review(options, found, stored);
    if (!review) {
      throw new NotFoundError(
        `'${team}' has no review of '${guide.path}'; attest with "If-None-Match: *"`,
      );
    }
    return review;
  }

  async history(options: HistoryOptions): Promise<List<HistoryEntry>> {
    const { credentials, team, limit, cursor } = options;
    const { visibleLibrary, guide, guideId } = await this.#guides.find(options);
    const records = await this.#reviews.listRecords({ team, guideId });
    const page = pageOf({
      items: records.map((record, index) => ({
        record,
        // Counted from the oldest, which stays the same when newer ones come.
        key: String(1e9 - (records.length - index)).padStart(10, '0'),
      })),
      keyOf: ({ key }) => key,
      limit,
      cursor,
      withTotal: true,
    });
    const hiddenTeams = await this.#visibility.hiddenAmong({
      credentials,
      teams: page.items.flatMap(({ record }) => record.inheritedFrom ?? []),
    });
    return {
      ...page,
      items: page.items.map(({ record }) =>
        toHistoryEntry(record, guide, { visibleLibrary, hiddenTeams }),
      ),
    };
  }
}
