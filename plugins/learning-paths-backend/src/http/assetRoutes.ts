import { RequestHandler } from 'express';
import { isNotModified } from './conditional';
import { RouteOptions } from './types';

/**
 * What an asset may do when somebody opens it on its own: nothing. An SVG could hold
 * scripts, which the page's sanitiser never sees. Other sites cannot show one as theirs;
 * the app may be on another host of the same site.
 */
const guards = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-site',
};

/** They make `x\u202efdp.sh` look like `xhs.pdf` in a dialog that asks whether to save it. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Comes before all else of the route: refusals, and a 304, whose headers replace those
 * that the browser keeps, are guarded like the file itself.
 */
export const guardAssets: RequestHandler = (_, response, next) => {
  response.set(guards);
  next();
};

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
    const { contentType, data, hash, fileName, isDownload } =
      await reading.getAsset(request.query);
    if (!isNotModified(request, response, hash)) {
      if (isDownload) {
        response.attachment(fileName.replace(directionMarks, ''));
      }
      response.setHeader('Content-Type', contentType);
      // For HEAD too, which has no body to count.
      response.setHeader('Content-Length', data.length);
      response.end(data);
    }
  });
}
