import { mockApis } from '@backstage/frontend-test-utils';
import {
  Series,
  Step,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { SetupServer } from 'msw/node';
import { STORAGE, trackedSeries } from '../__fixtures__/reviews';
import { API, READER, renderPages, RenderPagesOptions } from './renderPages';

export const MENU = 'More for Container Networking';
export const path = (name: string) => `/guides/kubernetes/${name}`;

/** The same path with other facts about a guide of it. */
export function withGuide(
  name: string,
  facts: Partial<Step>,
  series = trackedSeries,
) {
  const change = (steps: Step[]): Step[] =>
    steps.map(step => ({
      ...step,
      ...(step.guide === path(name) && facts),
      steps: change(step.steps),
    }));
  return { ...series, steps: change(series.steps) };
}

export const calicoReviewedOnce = withGuide('calico', { version: 4 });

/** A backend whose path is as said; gives the requests to attest. */
export function sectionBackend(
  server: SetupServer,
  first: Series,
  write: (now: (next: Series) => void, attempt: number) => Response,
) {
  let series = first;
  const sent: unknown[] = [];
  const asked: string[] = [];
  server.use(
    http.get(`${API}/series/:slug`, ({ request }) => {
      asked.push(request.url);
      return HttpResponse.json(series);
    }),
    http.post(`${API}/reviews/section`, async ({ request }) => {
      sent.push({
        team: new URL(request.url).searchParams.get('team'),
        review: await request.json(),
      });
      return write(next => {
        series = next;
      }, sent.length);
    }),
  );
  return {
    sent,
    asked,
    now: (next: Series) => {
      series = next;
    },
  };
}

export const done = () => HttpResponse.json({ items: [] });

export const opened = [
  'calico',
  'calico-route-reflectors',
  'network-policy',
].map(name => [path(name), `n1:${name}`]);

/** For a reader who has opened these texts; all that are asked for where left out. */
export async function showSeries(
  options: RenderPagesOptions = {},
  texts: string[][] = opened,
) {
  const storageApi = mockApis.storage();
  await storageApi.forBucket('learning-paths').set(`opened.${READER}`, texts);
  renderPages('/learning-paths/series/kubernetes-platform', {
    teams: [STORAGE],
    storageApi,
    ...options,
  });
}

export async function openDialog() {
  await userEvent.click(await screen.findByLabelText(MENU));
  await userEvent.click(await screen.findByText('Review the whole section'));
  return screen.findByRole('dialog', {
    name: 'Review the section “Container Networking”',
  });
}

export const rows = (dialog: HTMLElement, label: RegExp) =>
  within(within(dialog).getByRole('list', { name: label }))
    .getAllByRole('listitem')
    .map(row => row.textContent?.replace(/ \(opens in a new tab\)/g, ''));

// By its text: to look for roles in the whole app takes long.
export const submit = (dialog: HTMLElement, count: string) =>
  within(dialog).findByText(`Mark ${count} as reviewed`);
