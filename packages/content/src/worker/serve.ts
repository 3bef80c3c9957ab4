import { threadId } from 'node:worker_threads';
import { SharedProgress } from './SharedProgress';
import { TaskName, Tasks } from './tasks';

/** Some items of one task, for a thread. */
export interface WorkRequest<N extends TaskName = TaskName> {
  task: N;
  items: readonly Tasks[N]['input'][];
  /** Of its {@link SharedProgress}. */
  progress: SharedArrayBuffer;
  /** Milliseconds after which no further item is begun. */
  sliceMs: number;
}

/** The result of an item, or the message of its error. */
export type Worked<T> = { value: T } | { error: string };

/** What each task does. */
export type TaskTable = {
  [N in TaskName]: (input: Tasks[N]['input']) => Tasks[N]['output'];
};

/** What a worker thread exports. */
export type Work = <N extends TaskName>(
  request: WorkRequest<N>,
) => Worked<Tasks[N]['output']>[];

/**
 * Makes the export of a worker thread: it works on items one by one, shows which one it is
 * at, and answers with what it has when its slice of time is over.
 */
export function serve(table: TaskTable): Work {
  return ({ task, items, progress, sliceMs }) => {
    const shared = new SharedProgress(progress);
    shared.start(threadId);
    const end = performance.now() + sliceMs;
    const worked: ReturnType<typeof attempt<typeof task>>[] = [];
    for (const item of items) {
      shared.beginItem();
      worked.push(attempt(table, task, item));
      if (performance.now() >= end) {
        break;
      }
    }
    shared.finish();
    return worked;
  };
}

function attempt<N extends TaskName>(
  table: TaskTable,
  task: N,
  item: Tasks[N]['input'],
): Worked<Tasks[N]['output']> {
  try {
    return { value: table[task](item) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
