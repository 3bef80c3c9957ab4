import {
  Guide,
  TeamView,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { http, HttpResponse } from 'msw';
import { SetupServer } from 'msw/node';
import { guideFor, STORAGE } from '../__fixtures__/reviews';
import { API, renderPages } from './renderPages';

/** A write, as it came over the wire. */
export interface Sent {
  method: string;
  team: string | null;
  path: string | null;
  match: string | null;
  body?: unknown;
}

/** Answers a write with an error, or with the guide as it is then. */
export type AnswerToWrite = (sent: Sent) => Response | Guide;

/** A backend with one guide, whose state each write moves on; gives what was sent. */
export function reviewBackend(
  server: SetupServer,
  guide: Guide,
  write: AnswerToWrite,
) {
  let current = guide;
  const sent: Sent[] = [];
  const take = async (request: Request) => {
    const { searchParams } = new URL(request.url);
    const text = await request.text();
    const entry: Sent = {
      method: request.method,
      team: searchParams.get('team'),
      path: searchParams.get('path'),
      match:
        request.headers.get('If-Match') ?? request.headers.get('If-None-Match'),
      ...(text && { body: JSON.parse(text) }),
    };
    sent.push(entry);
    const answer = await write(entry);
    if (answer instanceof Response) {
      return answer;
    }
    current = answer;
    return current.team?.review
      ? HttpResponse.json(current.team.review)
      : new HttpResponse(null, { status: 204 });
  };
  server.use(
    http.get(`${API}/guides`, () => HttpResponse.json(current)),
    http.put(`${API}/reviews`, ({ request }) => take(request)),
    http.delete(`${API}/reviews`, ({ request }) => take(request)),
  );
  return {
    sent,
    now: (next: Guide) => {
      current = next;
    },
  };
}

/** Shows a guide with such a review to a reader of the storage team. */
export function showReview(
  server: SetupServer,
  view: TeamView,
  write: AnswerToWrite,
) {
  const running = reviewBackend(server, guideFor(view), write);
  renderPages(
    '/learning-paths/guides/kubernetes/calico?series=kubernetes-platform',
    { teams: [STORAGE] },
  );
  return running;
}
