import { AuditorService } from '@backstage/backend-plugin-api';

/** An HTTP request as auditors take it: who sent it, from where, to what. */
export type AuditedRequest = NonNullable<
  Parameters<AuditorService['createEvent']>[0]['request']
>;
