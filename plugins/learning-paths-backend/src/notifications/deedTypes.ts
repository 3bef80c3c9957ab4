import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Feedback,
  Reminder,
  ReminderState,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { AuditedRequest } from '../permissions/auditedRequest';

/** A team, and a series of whose open guides it is to be reminded. */
export interface ReminderRequest {
  credentials: BackstageCredentials;
  http?: AuditedRequest;
  /** Entity ref. */
  team: string;
  /** Slug. */
  series: string;
}

/** Reminds teams of what is open, because a person asks for it. */
export interface ReminderService {
  /**
   * What a reminder would say, and whether the caller may send one now.
   *
   * @throws NotFoundError for an unknown team or series
   * @throws NotAllowedError when the caller may not see the team's reviews
   */
  getState(request: ReminderRequest): Promise<ReminderState>;

  /**
   * Sends one, of each team and series once a day.
   *
   * @throws NotFoundError for an unknown team or series
   * @throws NotAllowedError when the caller may not remind the team
   * @throws ConflictError where there is nothing to remind of, nobody to be told, or
   *   somebody reminded the team today
   * @throws ServiceUnavailableError when the notification could not be sent
   */
  remind(request: ReminderRequest): Promise<Reminder>;
}

/** What somebody has to say about a guide. */
export interface FeedbackRequest {
  credentials: BackstageCredentials;
  http?: AuditedRequest;
  path: string;
  /** Plain text. */
  text: string;
}

/** Tells owners of guides what readers have to say. */
export interface FeedbackService {
  /**
   * @throws NotFoundError when there is no such guide for the caller, or nobody owns it
   * @throws InputError for a text without a word
   * @throws ConflictError where notifications are off
   * @throws TooManyRequestsError when the caller said enough today
   * @throws ServiceUnavailableError when the notification could not be sent
   */
  send(request: FeedbackRequest): Promise<Feedback>;
}
