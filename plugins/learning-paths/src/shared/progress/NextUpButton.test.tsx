import { NextUp } from '@learning-paths/backstage-plugin-learning-paths-common';
import { identityApiRef, storageApiRef } from '@backstage/core-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { progress } from '../../__fixtures__/reviews';
import { rootRouteRef } from '../urls/routes';
import { NextUpButton, NextUpSeries } from './NextUpButton';

const contour = { path: '/guides/contour', title: 'Contour', minutes: 8 };
const untouched = { ...contour, status: 'not-reviewed' } as const;

const show = (series: Partial<NextUpSeries>) =>
  renderInTestApp(
    <NextUpButton
      series={{ slug: 'platform', title: 'Platform', ...series }}
    />,
    { mountedRoutes: { '/learning-paths': rootRouteRef } },
  );

describe('the button to what comes next', () => {
  it.each<[NextUp, string]>([
    [{ ...untouched, kind: 'start' }, 'Start: Contour (8 min)'],
    [{ ...untouched, kind: 'continue' }, 'Continue: Contour (8 min)'],
    [
      { ...contour, kind: 'review-changes', status: 'changed' },
      'Review changes: Contour (8 min)',
    ],
    [
      { ...contour, kind: 'review-changes', status: 'due' },
      'Review again: Contour (8 min)',
    ],
    [
      { ...untouched, kind: 'continue', minutes: undefined },
      'Continue: Contour',
    ],
    [
      { ...untouched, kind: 'continue', minutes: 75 },
      'Continue: Contour (1 h 15 min)',
    ],
  ])('names the guide of %j', async (nextUp, label) => {
    await show({ progress, nextUp });
    const button = screen.getByRole('button', { name: `${label}, Platform` });
    expect(button).toHaveTextContent(label);
    expect(button).toHaveAttribute('title', label);
    expect(button.getAttribute('href')).toContain('contour?series=platform');
  });

  it('begins with the first guide where no team is asked', async () => {
    await show({ first: contour });
    expect(
      screen.getByRole('button', { name: /^Start: Contour \(8 min\)/ }),
    ).toBeVisible();
  });

  it('goes on where the reader was last in the path, where no team is asked', async () => {
    const storage = mockApis.storage();
    await storage.forBucket('learning-paths').set('reading.user:default/ana', {
      version: 1,
      entries: [
        { id: '/guides/other', title: 'Other', at: 2 },
        {
          id: '/guides/policy',
          title: 'Network Policy',
          at: 1,
          series: { slug: 'platform', title: 'Platform' },
        },
      ],
    });
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [storageApiRef, storage],
          [
            identityApiRef,
            mockApis.identity({ userEntityRef: 'user:default/ana' }),
          ],
        ]}
      >
        <NextUpButton
          series={{ slug: 'platform', title: 'Platform', first: contour }}
        />
      </TestApiProvider>,
      { mountedRoutes: { '/learning-paths': rootRouteRef } },
    );
    expect(
      await screen.findByRole('button', { name: /^Continue: Network Policy/ }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('policy?series=platform'),
    );
  });

  it('is not there for a team that has done all, nor for a path without guides', async () => {
    await show({ progress, first: contour });
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    await show({});
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
