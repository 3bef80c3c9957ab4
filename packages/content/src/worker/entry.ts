/**
 * What a thread of the pool runs: an entry of its own because threads load it by its path. Only
 * the pool and its tests do, so that none of it is public.
 *
 * @packageDocumentation
 */

import { serve } from './serve';
import { tasks } from './tasks';

/** @internal */
export { serve, tasks };
/** @internal */
export type { TaskTable, Work, Worked, WorkRequest } from './serve';
/** @internal */
export type { TaskName, Tasks } from './tasks';

/** @internal */
export default serve(tasks);
