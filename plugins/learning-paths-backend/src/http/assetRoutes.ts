import { isNotModified } from './conditional';
import { RouteOptions } from './types';

/** They make `x\u202efdp.sh` look like `xhs.pdf` in a dialog that asks whether to save it. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

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
