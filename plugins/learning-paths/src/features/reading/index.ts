export { ContinueReading } from './ContinueReading';
export { MarkAsRead } from './MarkAsRead';
export { WhereYouStopped } from './WhereYouStopped';
