import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Diagnostic,
  List,
  Severity,
  Source,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { AuditedRequest } from '../../permissions/auditedRequest';

/** A source that somebody wants read again. */
export interface RefreshRequest {
  credentials: BackstageCredentials;
  /** For auditors. */
  http?: AuditedRequest;
  id: string;
}

/** Which problems are asked for, page by page. */
export interface DiagnosticsRequest {
  credentials: BackstageCredentials;
  source?: string;
  severity?: Severity;
  limit: number;
  cursor?: string;
}

/** Tells how the content sources are. */
export interface SourceReader {
  list(caller: { credentials: BackstageCredentials }): Promise<List<Source>>;

  /** Problems in content: errors first, then by source, file and line. */
  listDiagnostics(request: DiagnosticsRequest): Promise<List<Diagnostic>>;
}

/** Reads content sources when somebody asks for it. */
export interface SourceRefresher {
  /**
   * Reads a source again and answers when that is done; whether it worked is in the answer.
   *
   * @throws NotFoundError when there is no such source
   */
  refresh(request: RefreshRequest): Promise<Source>;
}

/** Health of the content sources. */
export interface SourceService extends SourceReader, SourceRefresher {}
