// Generated from openapi.yaml by `npm run generate`: change that file, not this one.

import type * as wire from '@learning-paths/backstage-plugin-learning-paths-common';

export interface paths {
  '/series': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All series that the caller may read, in the authors' order. */
    get: operations['ListSeries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/series/{slug}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One series with its ordered tree. */
    get: operations['GetSeries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/series/{slug}/map.svg': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One series as a picture, an SVG that stands by itself, for a README or a slide. It shows what the caller may read, and where the team asked for is. The user's cookie will do, since an img element sends no token. */
    get: operations['GetSeriesMap'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/guides/list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The guides that the caller may read, by path. */
    get: operations['ListGuides'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/guides': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One guide, ready to be read. */
    get: operations['GetGuide'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/guides/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What changed in a guide since a text that somebody attested to, word by word. */
    get: operations['GetChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/guides/changes/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How much changed in a guide since a text that somebody attested to. */
    get: operations['GetChangesSummary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/guides/feedback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tells the owner of a guide, else of its series, what a reader has to say. 404 where nobody in the catalog owns either; 429 past ten a day. */
    post: operations['SendGuideFeedback'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The current review of a team for a guide. */
    get: operations['GetReview'];
    /** Attests for a team. Needs "If-None-Match: *" where there is no review, else "If-Match" with the version seen ("*": whichever there is). 409: the text moved, error.digest has the new one. 412: somebody else attested, error.version has theirs. Repeating a request changes nothing. */
    put: operations['PutReview'];
    post?: never;
    /** Takes the current attestation back, and restores the one before. Needs "If-Match". */
    delete: operations['UndoReview'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reviews/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every attestation and undo of a team for a guide, newest first. */
    get: operations['ListHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reviews/section': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Attests "reviewed" to several guides of one section of a series, all or nothing. */
    post: operations['ReviewSection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reviews/transfer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lets a team take over the current reviews of others, after a rename, a merger or a split. For stewards. */
    post: operations['TransferReviews'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/reviews/evidence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every record of one team, or of all teams that the caller may see, newest first; as CSV without pages where the caller accepts text/csv. */
    get: operations['ListEvidence'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/coverage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far the teams are of whom reviews are expected, by the concerns of series; as CSV without pages where the caller accepts text/csv. */
    get: operations['GetCoverage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/teams/{kind}/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One team, what is expected of it and where it stands. */
    get: operations['GetTeam'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/teams/{kind}/{namespace}/{name}/reminders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a reminder of a team would say, and whether the caller may send one now. */
    get: operations['GetReminder'];
    put?: never;
    /** Tells the members of a team how much of a series is open. Of each team and series once a day (UTC): then 409, and error.reminder says who did. For stewards, members of the team and members of a Group above it. */
    post: operations['RemindTeam'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Entities that guides apply to, by the review state of their owners, as far as the caller may see them. */
    get: operations['FindEntities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/guides': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** For up to 100 entities in short how many guides apply and how far their owners are; those that the caller may not see are left out. */
    post: operations['ListEntityCoverage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/entities/{kind}/{namespace}/{name}/guides': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The guides that apply to an entity, why each does, and where the owning team stands. */
    get: operations['GetEntityGuides'];
    /** Links a guide or a series to an entity by hand. For owners of the entity and for stewards. */
    put: operations['AddEntityGuide'];
    post?: never;
    /** Takes away a link that was made by hand. For owners of the entity and for stewards. */
    delete: operations['RemoveEntityGuide'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/guides/entities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Entities that a guide applies to, read with the caller's own rights in the catalog. */
    get: operations['ListGuideEntities'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/assets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An image or file beside the content. The user's cookie will do, since an img element sends no token. */
    get: operations['GetAsset'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The content sources and how their last refresh went. */
    get: operations['ListSources'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sources/{id}/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reads a source again and answers when that is done. */
    post: operations['RefreshSource'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/diagnostics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Problems in content, errors first, then by source, file and line. */
    get: operations['ListDiagnostics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export interface operations {
  ListSeries: {
    parameters: {
      query?: wire.ListSeriesQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The series. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.SeriesList;
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Error'];
    };
  };
  GetSeries: {
    parameters: {
      query?: wire.GetSeriesQuery;
      header?: never;
      path: {
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The series. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.Series;
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Error'];
    };
  };
  GetSeriesMap: {
    parameters: {
      query?: wire.GetSeriesMapQuery;
      header?: never;
      path: {
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The picture. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/svg+xml': string;
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Error'];
    };
  };
  ListGuides: {
    parameters: {
      query?: wire.ListGuidesQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of guides. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.GuideList;
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Error'];
    };
  };
  GetGuide: {
    parameters: {
      query: wire.GetGuideQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The guide. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.Guide;
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Error'];
    };
  };
  GetChanges: {
    parameters: {
      query: {
        /** Path of the guide, or one of its aliases. */
        path: string;
        /** Digest of the text attested to. */
        since: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The difference. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.GuideChanges;
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetChangesSummary: {
    parameters: {
      query: {
        /** Path of the guide, or one of its aliases. */
        path: string;
        /** Digest of the text attested to. */
        since: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The counts. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.ChangesSummary;
        };
      };
      default: components['responses']['Error'];
    };
  };
  SendGuideFeedback: {
    parameters: {
      query: {
        /** Path of the guide, or one of its aliases. */
        path: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': wire.FeedbackRequest;
      };
    };
    responses: {
      /** Who was told. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.Feedback;
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetReview: {
    parameters: {
      query: {
        /** Entity ref of the team, as group:default/storage-squad. */
        team: string;
        /** Path of the guide, or one of its aliases. */
        path: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The review; its ETag begins with its version, and serves as If-Match. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.Review;
        };
      };
      default: components['responses']['Error'];
    };
  };
  PutReview: {
    parameters: {
      query: {
        /** Entity ref of the team, as group:default/storage-squad. */
        team: string;
        /** Path of the guide, or one of its aliases. */
        path: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': wire.ReviewRequest;
      };
    };
    responses: {
      /** The review, changed or as it was. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.Review;
        };
      };
      /** The first review of this team for this guide. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.Review;
        };
      };
      default: components['responses']['Error'];
    };
  };
  UndoReview: {
    parameters: {
      query: {
        /** Entity ref of the team, as group:default/storage-squad. */
        team: string;
        /** Path of the guide, or one of its aliases. */
        path: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The restored review. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.Review;
        };
      };
      /** There was none before. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  ListHistory: {
    parameters: {
      query: wire.ListHistoryQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of records. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.HistoryList;
        };
      };
      default: components['responses']['Error'];
    };
  };
  ReviewSection: {
    parameters: {
      query: {
        /** Entity ref of the team, as group:default/storage-squad. */
        team: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': wire.SectionReviewRequest;
      };
    };
    responses: {
      /** The reviews, in the order asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.ReviewList;
        };
      };
      default: components['responses']['Error'];
    };
  };
  TransferReviews: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': wire.TransferRequest;
      };
    };
    responses: {
      /** What was taken over. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.TransferResult;
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListEvidence: {
    parameters: {
      query?: wire.ListEvidenceQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of records. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.EvidenceList;
          'text/csv': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetCoverage: {
    parameters: {
      query?: wire.GetCoverageQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of rows. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.Coverage;
          'text/csv': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetTeam: {
    parameters: {
      query?: wire.GetTeamQuery;
      header?: never;
      path: {
        /** Kind of the entity, in any case. */
        kind: string;
        /** Namespace of the entity. */
        namespace: string;
        /** Name of the entity. */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The team. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.TeamReport;
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetReminder: {
    parameters: {
      query: {
        /** Slug of the series whose open guides it is about. */
        series: string;
      };
      header?: never;
      path: {
        /** Kind of the entity, in any case. */
        kind: string;
        /** Namespace of the entity. */
        namespace: string;
        /** Name of the entity. */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The state. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.ReminderState;
        };
      };
      default: components['responses']['Error'];
    };
  };
  RemindTeam: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Kind of the entity, in any case. */
        kind: string;
        /** Namespace of the entity. */
        namespace: string;
        /** Name of the entity. */
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': wire.ReminderRequest;
      };
    };
    responses: {
      /** The reminder, which was sent. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.Reminder;
        };
      };
      default: components['responses']['Error'];
    };
  };
  FindEntities: {
    parameters: {
      query?: wire.FindEntitiesQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of entities. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.EntityCoverageList;
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListEntityCoverage: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': wire.EntityRefs;
      };
    };
    responses: {
      /** The entities in the order asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.EntityCoverageList;
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetEntityGuides: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** Kind of the entity, in any case. */
        kind: string;
        /** Namespace of the entity. */
        namespace: string;
        /** Name of the entity. */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The guides. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.EntityGuides;
        };
      };
      default: components['responses']['Error'];
    };
  };
  AddEntityGuide: {
    parameters: {
      query: {
        /** Path of the guide, or one of its aliases. */
        path: string;
      };
      header?: never;
      path: {
        /** Kind of the entity, in any case. */
        kind: string;
        /** Namespace of the entity. */
        namespace: string;
        /** Name of the entity. */
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': wire.ManualLinkRequest;
      };
    };
    responses: {
      /** The guides that apply now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.EntityGuides;
        };
      };
      default: components['responses']['Error'];
    };
  };
  RemoveEntityGuide: {
    parameters: {
      query: {
        /** Path of the guide, or one of its aliases. */
        path: string;
      };
      header?: never;
      path: {
        /** Kind of the entity, in any case. */
        kind: string;
        /** Namespace of the entity. */
        namespace: string;
        /** Name of the entity. */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The guides that apply now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.EntityGuides;
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListGuideEntities: {
    parameters: {
      query: wire.ListGuideEntitiesQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of entities. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.GuideEntityList;
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetAsset: {
    parameters: {
      query: {
        path: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The bytes. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': string;
        };
      };
      304: components['responses']['NotModified'];
      default: components['responses']['Error'];
    };
  };
  ListSources: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The sources, first-mounted first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.SourceList;
        };
      };
      default: components['responses']['Error'];
    };
  };
  RefreshSource: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The source after the refresh. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.Source;
        };
      };
      default: components['responses']['Error'];
    };
  };
  ListDiagnostics: {
    parameters: {
      query?: wire.ListDiagnosticsQuery;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of diagnostics. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': wire.DiagnosticList;
        };
      };
      default: components['responses']['Error'];
    };
  };
}

export interface components {
  responses: {
    /** What the caller has (If-None-Match) is still current. */
    NotModified: {
      headers: {
        [name: string]: unknown;
      };
      content?: never;
    };
    /** Why the request failed, and what to do next. */
    Error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': {
          error: {
            name: string;
            message: string;
          };
          request?: Record<string, never>;
          response: Record<string, never>;
        };
      };
    };
  };
}
