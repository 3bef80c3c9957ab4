import { mockApis } from '@backstage/frontend-test-utils';
import { UserSettingsStorage } from '@backstage/plugin-user-settings';
import { MockErrorApi } from '@backstage/test-utils';

/** What the backend of user settings keeps, and how it fares. */
export class UserSettingsBackend {
  /** JSON of the values, by key. */
  readonly values = new Map<string, string>();
  isReadable = true;
  isWritable = true;
  reads = 0;
  writes = 0;

  async fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const body = JSON.parse(String(init?.body ?? '{}'));
    if (init?.method === 'POST') {
      this.reads += 1;
      return this.isReadable
        ? Response.json({
            items: body.items.map(({ key }: { key: string }) => {
              const value = this.values.get(key);
              return value === undefined ? null : { value: JSON.parse(value) };
            }),
          })
        : new Response('{}', { status: 500 });
    }
    this.writes += 1;
    if (!this.isWritable) {
      return new Response('{}', { status: 403 });
    }
    const key = decodeURIComponent(String(input).split('/').pop()!);
    this.values.set(key, JSON.stringify(body.value));
    return Response.json({ value: body.value });
  }
}

let browsers = 0;

/** Backstage's own storage in one browser of somebody who is signed in; without signals. */
export function userSettingsStorage(backend: UserSettingsBackend) {
  browsers += 1;
  return UserSettingsStorage.create({
    // Buckets of a name are shared by all storages of a page.
    namespace: `browser-${browsers}`,
    fetchApi: { fetch: (input, init) => backend.fetch(input, init) },
    discoveryApi: mockApis.discovery(),
    errorApi: new MockErrorApi({ collect: true }),
    identityApi: mockApis.identity({ token: 'token' }),
  });
}
