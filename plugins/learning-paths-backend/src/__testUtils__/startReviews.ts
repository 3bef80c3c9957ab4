import request from 'supertest';
import { as, people, team } from './people';
import { startLearningPaths, StartOptions } from './startLearningPaths';

/** The guide that tests review. */
export const path = '/guides/storage';

/** Starts the plugin with teams and people, and gives short ways to attest and look. */
export async function startReviews(options: StartOptions) {
  const backend = await startLearningPaths({
    config: { reviews: { stewards: ['group:default/stewards'] } },
    ...options,
    features: options.features ?? [...people],
  });
  const { server, get } = backend;
  const send = (
    method: 'put' | 'delete' | 'get',
    who: string,
    target = { team, path },
  ) =>
    request(server)
      [method]('/api/learning-paths/reviews')
      .query(target)
      .set('Authorization', as(who));
  const post = (who: string, route: string, body: object) =>
    request(server)
      .post(`/api/learning-paths${route}`)
      .set('Authorization', as(who))
      .send(body);
  const digest = async (of = path) =>
    (await get(`/guides?path=${of}`)).body.digest as string;
  const attest = async (
    who: string,
    version: number | undefined,
    more: object = {},
    target = { team, path },
  ) => {
    const call = send('put', who, target).send({
      outcome: 'reviewed',
      digest: await digest(target.path),
      ...more,
    });
    return version === undefined
      ? call.set('If-None-Match', '*')
      : call.set('If-Match', `"${version}"`);
  };
  const undo = (who: string, version: number, target = { team, path }) =>
    send('delete', who, target).set('If-Match', `"${version}"`);
  const statusOf = async (of = path) =>
    (await get(`/guides?path=${of}&team=${team}`)).body.team.status;
  return { ...backend, send, post, digest, attest, undo, statusOf };
}
