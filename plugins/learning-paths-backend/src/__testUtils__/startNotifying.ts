import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  notificationService,
  NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import { people } from './people';
import { StartOptions } from './startLearningPaths';
import { startReviews } from './startReviews';

/** Where notifications go, as the rest of Backstage would take them. */
export class Inbox {
  readonly sent: NotificationSendOptions[] = [];
  failure: Error | undefined;

  readonly factory = createServiceFactory({
    service: notificationService,
    deps: {},
    factory: () => ({
      send: async notification => {
        if (this.failure) {
          throw this.failure;
        }
        this.sent.push(notification);
      },
    }),
  });

  /** What came since the last look. */
  take() {
    return this.sent
      .splice(0)
      .map(({ recipients, payload }) => ({ recipients, ...payload }));
  }
}

/** Sets the clock that everybody reads; timers go on as they are. */
export function setClock(now: string) {
  jest.useFakeTimers({
    now: new Date(now),
    doNotFake: [
      'clearImmediate',
      'clearInterval',
      'clearTimeout',
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'setInterval',
      'setTimeout',
    ],
  });
}

/** Starts the plugin with a schedule that tests run. */
export async function startNotifying(options: StartOptions) {
  const scheduler = mockServices.scheduler();
  const scheduled = jest.spyOn(scheduler, 'scheduleTask');
  const backend = await startReviews({
    ...options,
    features: [
      ...(options.features ?? people),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
    ],
  });
  return {
    ...backend,
    /** Runs the task, at an instant where one is given. */
    notify: async (at?: string) => {
      if (at) {
        setClock(at);
      }
      const task = scheduled.mock.calls
        .map(([given]) => given)
        .find(({ id }) => id === 'notify');
      if (!task) {
        throw new Error('Notifications are not scheduled');
      }
      await task.fn(new AbortController().signal);
    },
  };
}
