export { EvidenceMenu } from './EvidenceMenu';
export { MOST_RECORDS, TooManyRecordsError } from './gatherEvidence';
