export { FailedNotice } from './FailedNotice';
