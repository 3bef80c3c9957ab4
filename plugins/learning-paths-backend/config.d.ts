import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

/** A filter predicate of `@backstage/filter-predicates`. */
type FilterPredicate = string | number | boolean | { [key: string]: unknown };

export interface Config {
  /** Learning Paths: series of guides from content sources. */
  learningPaths?: {
    /**
     * Where series, guides and images come from. All sources share one space of paths;
     * a source owns what is below its `mountAt`, and the longest one counts. Where two
     * sources of the same `mountAt` claim a path, the one listed first keeps it.
     */
    sources?: Array<{
      /** Unique name, shown in the health page and used in addresses: letters, digits and dashes. */
      id: string;
      /**
       * `file`: a folder beside the backend. For development, or where the content ships
       * with the backend and only one version of it runs at a time.
       *
       * `url`: a folder in a git host, read through `integrations`.
       */
      type: 'file' | 'url';
      /**
       * `file`: the folder, absolute or relative to the backend's working directory (as the
       * catalog's `file` locations, and not to this configuration file).
       *
       * `url`: its address, as `https://github.com/example/guides/tree/main/content`.
       */
      target: string;
      /** Prefix for the paths of this source, as `/teams/storage`. Default: `/`. */
      mountAt?: string;
      /**
       * Ids of other sources, whose guides documents of this one may take over with their
       * reviews: by `id`, `aliases`, or at the same path. Sources that were configured
       * earlier may be named too. Default: none, a source has its own guides only.
       */
      mayTakeOverFrom?: string[];
      /**
       * Ids of other sources of this list, whose images and files documents of this one may
       * show as if they were its own, as texts of Hugo do with `static`. Whoever may write
       * here can then show any of those files to the readers of this source. Default: none.
       */
      mayShowFilesOf?: string[];
      /**
       * The folder of the language that the site of these texts shows at its root, as Hugo does:
       * a link from `ko/a.md` to `/docs/b` then finds `en/docs/b.md`. Default: `en`.
       */
      defaultLanguage?: string;
      /**
       * Where a file is edited, with `{file}` for its path within the source. Default for
       * `url`: as the git host has it; for `file`: nowhere.
       */
      editUrl?: string;
      /** `file` only: read changed files at once. Default: only in development. */
      watch?: boolean;
      /** How often the source is read. Default: every 5 minutes, with a timeout of 3 minutes. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    }>;
    /**
     * Hosts whose images guides may show. Images from elsewhere become links. Default: none.
     */
    imageHosts?: string[];
    content?: {
      /**
       * How long reading, rendering or comparing one text may take: a duration of 10
       * milliseconds to 10 seconds, as `2s` or `{ seconds: 2 }`. What takes longer is given
       * up, with the diagnostic `too-slow`. Default: 2 seconds.
       */
      deadline?: HumanDuration | string;
      /**
       * What your site calls the shortcodes that are known here: its own name, and the known
       * one, as `{ text: highlight, codetab: tab }`. Default: none.
       */
      shortcodes?: { [name: string]: string };
    };
    techdocs?: {
      /**
       * How often the TechDocs pages that steps lead to are read, and the catalog is asked
       * for the entities that steps name. Default: every 15 minutes, with a timeout of 3 minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
    reviews?: {
      /**
       * How long a review lasts, as `P180D`, `180d` or `{ days: 180 }`; a guide may say otherwise.
       * Default: `P365D`.
       */
      interval?: string | HumanDuration;
      /** How long a review counts as done after the text changed. Default: `P30D`. */
      grace?: string | HumanDuration;
      /** Entity refs of Users and Groups who may attest on behalf of any team, labelled so. */
      stewards?: string[];
      /** Which Users may attest, as a filter predicate. Default: all. */
      attesters?: FilterPredicate;
      /** Ask for an end date on "not applicable" too. Default: false. */
      notApplicableNeedsUntil?: boolean;
      /** Whether all guides of a section may be attested to at once. Default: true. */
      sectionReview?: boolean;
      /**
       * What a `revision` in front matter does. `honour`: where the reviewed text and
       * today's have one, reviews go stale when it rises, and a text that was edited under
       * the same revision is shown as "differs; its author calls it minor". `ignore`: every
       * change of a text makes reviews stale. Default: `honour`.
       */
      revisions?: 'honour' | 'ignore';
    };
    /**
     * How often teams are told which of their reviews changed or fell due, and owners of
     * guides what teams said of these: as one digest a day or a week, or within minutes.
     * Needs the notifications plugin. Default: `weekly`.
     */
    notifications?: 'off' | 'immediate' | 'daily' | 'weekly';
    /**
     * Where the app shows learning paths: the page itself (in the new frontend system), and links
     * in notifications and search. Default: where `app.extensions` moves the page, else `/learning-paths`.
     * @visibility frontend
     */
    pagePath?: string;
    links?: {
      /**
       * How often the entities of the catalog are looked through for the guides that apply to
       * them. Default: every 5 minutes, with a timeout of 3 minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /**
       * What `appliesTo` and `audience` in content may name besides `kind`, `metadata.name`,
       * `metadata.namespace`, `metadata.tags`, `metadata.labels.*`, `spec.type`,
       * `spec.lifecycle`, `spec.owner` and `spec.system`: fields as `spec.tier`, or
       * `metadata.annotations.*` for all below. Authors can find out what such a field holds
       * in entities that the catalog hides from them. Default: none.
       */
      fields?: string[];
    };
    development?: {
      /**
       * Reviews of an example organisation, so that its pages are alive when somebody first
       * looks. They are written once, by the rules that hold for everybody, into a database
       * in which nobody has attested anything, and only where `NODE_ENV` is `development`:
       * elsewhere this is not looked at. Days count back from that moment. Default: none.
       */
      seed?: {
        /** Guides that had another text. */
        texts?: Array<{
          /** Path of the guide. */
          path: string;
          changedDaysAgo: number;
          /** That the author had given the text before. */
          revision?: number;
          /** What is in today's text, once, and what was there before. */
          edits: Array<{ now: string; before: string }>;
        }>;
        reviews?: Array<{
          /** Entity ref of a Group. */
          team: string;
          /** Entity ref of a User who may attest for it. */
          by: string;
          daysAgo: number;
          /** Default: `reviewed`. */
          outcome?: 'reviewed' | 'exception' | 'not-applicable';
          comment?: string;
          /** The last day of the outcome, from today; a negative one is past. */
          untilInDays?: number;
          /** The section that was attested to as a whole. */
          section?: { series: string; title: string };
          /** Paths, in the order in which they were read. */
          guides: string[];
        }>;
      };
    };
    teams?: {
      /**
       * From which Groups reviews are expected where a guide or series has no `audience`,
       * as a filter predicate. Default: `{ kind: Group, spec.type: team }`.
       */
      filter?: FilterPredicate;
    };
  };
}
