import { Finding, quote } from '../util/diagnostics';

/**
 * Whether an image of another site is shown: its host is allowed, and nobody
 * on the way can swap it.
 */
export function isAllowedImage(
  url: string,
  imageHosts: ReadonlySet<string>,
): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && imageHosts.has(hostname);
}

/** The finding for an image of another site that is not shown. */
export function remoteImageFinding(url: string): Finding {
  return {
    severity: 'info',
    code: 'remote-image',
    message: `The image ${quote(
      url,
    )} is of another site, so it is shown as a link.`,
    hint: 'Keep the image beside the content, or allow its host.',
  };
}
