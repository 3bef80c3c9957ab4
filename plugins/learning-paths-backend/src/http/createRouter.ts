import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import { RequestHandler, Router } from 'express';
import { Places } from './Places';
import { LearningPathsEndpoints } from '../schema/endpoints';
import { readSpec } from '../schema/spec';
import { addAssetRoutes } from './assetRoutes';
import { boundLoad, tellRetryAfter } from './boundLoad';
import { addCoverageRoutes } from './coverageRoutes';
import { addDeedRoutes } from './deedRoutes';
import { addEntityRoutes } from './entityRoutes';
import { addEvidenceRoutes } from './evidenceRoutes';
import { guardFile } from './guardFile';
import { addGuideRoutes } from './guideRoutes';
import { addReviewRoutes } from './reviewRoutes';
import { addSeriesRoutes } from './seriesRoutes';
import { addSourceRoutes } from './sourceRoutes';
import { RouteOptions } from './types';
import { wholeLimit } from './wholeLimit';

/** What img elements show, which send no token but the user's cookie. */
export const filePaths = ['/assets', '/series/:slug/map.svg'];

/**
 * The contract names no HEAD, so that nothing of one would be checked before its GET is
 * answered. Node sends no body, whatever is written here.
 */
const asGet: RequestHandler = (request, _, next) => {
  if (request.method === 'HEAD') {
    request.method = 'GET';
  }
  next();
};

/** The HTTP API, whose requests are checked against `openapi.yaml`. */
export function createRouter(
  options: Omit<RouteOptions, 'router'> & {
    /** Check answers against the contract too; for tests. */
    validateResponses: boolean;
  },
): Router {
  const router =
    createValidatedOpenApiRouterFromGeneratedEndpointMap<LearningPathsEndpoints>(
      readSpec(),
      { validatorOptions: { validateResponses: options.validateResponses } },
    );
  const routes = { ...options, router };
  addSeriesRoutes(routes);
  addGuideRoutes(routes);
  addAssetRoutes(routes);
  addReviewRoutes(routes);
  addEvidenceRoutes(routes);
  addCoverageRoutes(routes);
  addDeedRoutes(routes);
  addEntityRoutes(routes);
  addSourceRoutes(routes);
  const guarded = Router();
  guarded.use(filePaths, guardFile);
  guarded.use(asGet);
  guarded.use(wholeLimit);
  const places = new Places();
  guarded.use(boundLoad({ httpAuth: options.httpAuth, places }));
  guarded.use(router);
  guarded.use(tellRetryAfter(places));
  return guarded;
}
