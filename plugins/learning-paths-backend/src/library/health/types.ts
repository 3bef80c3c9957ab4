import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Diagnostic,
  List,
  Severity,
  Source,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { AuditedRequest } from '../../permissions/auditedRequest';

/** Health of the content sources. */
export interface SourceService {
  list(options: { credentials: BackstageCredentials }): Promise<List<Source>>;

  /**
   * Reads a source again and answers when that is done; whether it worked is in the answer.
   *
   * @throws NotFoundError when there is no such source
   */
  refresh(options: {
    credentials: BackstageCredentials;
    /** For auditors. */
    http?: AuditedRequest;
    id: string;
  }): Promise<Source>;

  /** Problems in content: errors first, then by source, file and line. */
  listDiagnostics(options: {
    credentials: BackstageCredentials;
    source?: string;
    severity?: Severity;
    limit: number;
    cursor?: string;
  }): Promise<List<Diagnostic>>;
}
