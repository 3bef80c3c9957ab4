export { DownloadOutcome } from './DownloadOutcome';
