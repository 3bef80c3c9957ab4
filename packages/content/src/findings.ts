import { Finding, quote } from './diagnostics';

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

/** The finding for a target that is found only when case is ignored. */
export function caseFinding(written: string, path: string): Finding {
  return {
    severity: 'info',
    code: 'path-case',
    message: `The target ${quote(written)} is ${quote(
      path,
    )} in other letters' case.`,
    hint: `Write ${path}.`,
  };
}

/** The finding for an anchor that no heading has. */
export function anchorFinding(written: string, anchor: string): Finding {
  return {
    severity: 'warning',
    code: 'broken-anchor',
    message: `The target ${quote(written)} names the heading ${quote(
      anchor,
    )}, which its page does not have.`,
    hint: 'Use the id of a heading of that page, such as #what-to-decide.',
  };
}
