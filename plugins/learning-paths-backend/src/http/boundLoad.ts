import { HttpAuthService } from '@backstage/backend-plugin-api';
import { ErrorRequestHandler, Request, RequestHandler } from 'express';
import { Places } from './Places';

/**
 * Requests whose cost their senders choose: by filters, by size, by how much there is. In
 * any case, as routes are found.
 */
const costly: {
  method: string;
  path: RegExp;
  isCostly?: (query: Request['query']) => boolean;
}[] = [
  { method: 'GET', path: /^\/coverage\/?$/i },
  { method: 'GET', path: /^\/teams\//i },
  { method: 'POST', path: /^\/teams\//i },
  {
    method: 'GET',
    path: /^\/guides\/(changes(\/summary)?|list|entities)\/?$/i,
  },
  { method: 'GET', path: /^\/reviews\/(evidence|history)\/?$/i },
  { method: 'GET', path: /^\/entities(\/|$)/i },
  { method: 'POST', path: /^\/entities\/guides\/?$/i },
  { method: 'GET', path: /^\/diagnostics\/?$/i },
  { method: 'GET', path: /^\/series\/[^/]+\/map\.svg\/?$/i },
  // Drawn on every page, and cheap without a team.
  {
    method: 'GET',
    path: /^\/(series(\/.*)?|guides)\/?$/i,
    isCostly: ({ team, text }) => Boolean(team || text),
  },
];

/**
 * Lets only so many costly requests be answered at once, and only some of one caller's, so
 * that nobody's requests keep all of Backstage waiting.
 */
export function boundLoad(options: {
  httpAuth: HttpAuthService;
  places: Places;
}): RequestHandler {
  const { httpAuth, places } = options;
  return async (request, response, next) => {
    const { method, path, query } = request;
    const isCostly = costly.some(
      known =>
        known.method === method &&
        known.path.test(path) &&
        (known.isCostly?.(query) ?? true),
    );
    if (!isCostly) {
      next();
      return;
    }
    try {
      const { principal } = await httpAuth.credentials(request, {
        allowLimitedAccess: true,
      });
      const leave = await places.take(callerOf(principal));
      response.once('close', leave);
      if (response.closed) {
        leave();
      }
      next();
    } catch (error) {
      next(error);
    }
  };
}

/** Tells clients that were sent away when to come again. */
export function tellRetryAfter(places: Places): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (error?.name === 'ServiceUnavailableError' && !response.headersSent) {
      response.setHeader('Retry-After', String(places.retryAfter));
    }
    next(error);
  };
}

function callerOf(principal: unknown): string {
  const { userEntityRef, subject } = Object(principal);
  return String(userEntityRef ?? subject ?? 'nobody');
}
