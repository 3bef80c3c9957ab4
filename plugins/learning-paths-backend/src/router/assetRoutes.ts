import { isNotModified } from './conditional';
import { RouteOptions } from './types';

/**
 * What an asset may do when somebody opens it on its own: nothing. An SVG could hold
 * scripts, which the page's sanitiser never sees.
 */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export function addAssetRoutes({
  router,
  httpAuth,
  library,
}: RouteOptions): void {
  router.get('/assets', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
      allowLimitedAccess: true,
    });
    const reading = await library.open({ credentials });
    const { contentType, data, hash } = await reading.getAsset(request.query);
    // With a 304 too, since its headers replace those that the browser keeps.
    response.setHeader('Content-Security-Policy', contentSecurityPolicy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // The app may be served from another origin than the backend.
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    if (!isNotModified(request, response, hash)) {
      response.setHeader('Content-Type', contentType);
      response.end(data);
    }
  });
}
