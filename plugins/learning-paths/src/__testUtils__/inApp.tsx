import { identityApiRef } from '@backstage/core-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { TestApiProvider } from '@backstage/test-utils';
import { LearningPathsClient } from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReactNode } from 'react';
import { learningPathsApiRef } from '../shared/query/learningPathsApiRef';
import { READER } from './renderPages';

/** The API of an app of its own, which never sends anything: what one app knows, no other does. */
export const newApp = () =>
  new LearningPathsClient({
    discoveryApi: mockApis.discovery(),
    fetchApi: { fetch: () => Promise.reject(new Error('Nothing is sent')) },
  });

/** Puts hooks into an app. */
export function inApp(
  options: {
    app?: LearningPathsClient;
    user?: string;
    /** Absent as in an app without signals. */
    signalApi?: SignalApi;
  } = {},
) {
  const { app = newApp(), user = READER, signalApi } = options;
  const identityApi = mockApis.identity({ userEntityRef: user });
  return ({ children }: { children: ReactNode }) => (
    <TestApiProvider
      apis={[
        [learningPathsApiRef, app],
        [identityApiRef, identityApi],
        ...(signalApi ? [[signalApiRef, signalApi] as const] : []),
      ]}
    >
      {children}
    </TestApiProvider>
  );
}
