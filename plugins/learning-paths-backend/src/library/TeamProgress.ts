import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  NextUp,
  Progress,
  ReviewCapacity,
  ReviewStatus,
  TeamView,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { VisibleGuides } from '../permissions/GuideVisibility';
import { DocumentFacts, GuideFacts } from '../store/content/types';
import { GuideOrigin } from './origins';
import { Snapshot } from './snapshot';

/** How far one team is with all guides, for one caller and one snapshot. */
export interface TeamProgress {
  /** Names all that this can show of what a caller may read; part of ETags. */
  keyFor(visible: VisibleGuides): string;
  /** How the caller could attest for this team; absent where they may not. */
  readonly capacity?: ReviewCapacity;
  /** Whether the team is asked wherever content does not say whom it asks. */
  readonly isTracked: boolean;
  statusOf(path: string): ReviewStatus;
  /** Whether the author calls minor how the text differs from the reviewed one. */
  textDiffers(path: string): boolean;
  /** Of the team's review, where there is one. */
  versionOf(path: string): number | undefined;
  /** Whether the guide counts as done. */
  isDone(path: string): boolean;
  /** Whether the team is in the guide's audience, in a series or by itself. */
  isExpected(guide: GuideFacts, series?: DocumentFacts): boolean;
  /** Over distinct guides in reading order, those only for which the team is expected. */
  progress(
    guides: readonly GuideFacts[],
    series?: DocumentFacts,
  ): { progress: Progress; nextUp?: NextUp };
  /** @param visible - what the caller may read */
  viewOf(guide: GuideFacts & GuideOrigin, visible: VisibleGuides): TeamView;
}

/** A team that somebody asks about, with the content that they see. */
export interface TeamProgressRequest {
  credentials: BackstageCredentials;
  /** Entity ref. */
  team: string;
  snapshot: Snapshot;
}

/** Tells how far a team is that somebody asks about; whoever knows the reviews implements it. */
export interface TeamProgressReader {
  /**
   * @throws NotFoundError when nobody ever knew the team
   * @throws NotAllowedError when the caller may not see its reviews
   */
  forTeam(request: TeamProgressRequest): Promise<TeamProgress>;
}
