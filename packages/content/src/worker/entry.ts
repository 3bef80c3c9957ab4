/**
 * What a thread of the pool runs.
 *
 * @packageDocumentation
 */

import { serve, Work } from './serve';
import { tasks } from './tasks';

export { renderWithTargets } from '../render/renderWithTargets';
export { serve } from './serve';
export type { TaskTable, Work, Worked, WorkRequest } from './serve';
export { tasks } from './tasks';
export type { TaskName, Tasks } from './tasks';

/**
 * Works on some items of one task.
 *
 * @public
 */
const work: Work = serve(tasks);

export default work;
