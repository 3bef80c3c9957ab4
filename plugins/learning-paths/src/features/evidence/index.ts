export { DownloadOutcome } from './DownloadOutcome';
export { EvidenceMenu } from './EvidenceMenu';
export { today, useDownload } from './hooks/useDownload';
