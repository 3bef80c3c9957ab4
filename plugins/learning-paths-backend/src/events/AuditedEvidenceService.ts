import { EvidenceRecord } from '@learning-paths/backstage-plugin-learning-paths-common';
import {
  EvidencePageRequest,
  EvidenceRequest,
  EvidenceService,
} from '../progress/evidence/types';
import { Announcer } from './Announcer';

/** What {@link AuditedEvidenceService} is made of. */
export interface AuditedEvidenceServiceOptions {
  evidence: EvidenceService;
  announcer: Announcer;
}

/** Has auditors know who took records along, which, and whether they got them all. */
export class AuditedEvidenceService implements EvidenceService {
  readonly #evidence: EvidenceService;
  readonly #announcer: Announcer;

  constructor(options: AuditedEvidenceServiceOptions) {
    this.#evidence = options.evidence;
    this.#announcer = options.announcer;
  }

  async list(options: EvidencePageRequest) {
    const { limit, cursor } = options;
    return this.#announcer.audited({
      ...about(options, {
        format: 'json',
        limit,
        isFirst: cursor === undefined,
      }),
      write: () => this.#evidence.list(options),
      found: ({ items }) => ({ records: items.length }),
    });
  }

  export(options: EvidenceRequest): AsyncGenerator<EvidenceRecord> {
    return this.#announcer.auditedRows({
      ...about(options, { format: 'csv' }),
      rows: this.#evidence.export(options),
    });
  }
}

function about(
  { credentials, http, team, series }: EvidenceRequest,
  how: { format: string; limit?: number; isFirst?: boolean },
) {
  return {
    eventId: 'evidence-export',
    caller: { credentials, http },
    meta: { team: team ?? null, series: series ?? null, ...how },
  };
}
