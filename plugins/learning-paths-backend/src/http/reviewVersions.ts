import { InputError } from '@backstage/errors';
import { Review } from '@learning-paths/backstage-plugin-learning-paths-common';
import { Response } from 'express';
import { SeenVersion } from '../reviews/types';
import { shortHash } from '../util/sha256';
import { setPrivate } from './conditional';
import { readTags } from './entityTags';

type Headers = Record<string, string | string[] | undefined>;

/**
 * The version of the review that the caller saw, by `If-Match`, or undefined for "there is
 * none" by `If-None-Match: *`.
 *
 * @throws InputError when neither is there
 */
export function versionSeen(headers: Headers): SeenVersion | undefined {
  return readTags(headers['if-none-match']) === '*'
    ? undefined
    : versionMatched(headers);
}

/** A tag that is none of ours names no version, hence none that could be current. */
export function versionMatched(headers: Headers): SeenVersion {
  const tags = readTags(headers['if-match']);
  if (tags === undefined) {
    throw new InputError(
      'Say which state of the review you saw: "If-None-Match: *" for none, else "If-Match" with its version',
    );
  }
  if (tags === '*') {
    return 'any';
  }
  return tags.flatMap(tag => {
    const [, version] = /^(\d{1,9})(?:-[0-9a-f]{1,64})?$/.exec(tag) ?? [];
    return version === undefined ? [] : [Number(version)];
  });
}

/**
 * Tells the version for `If-Match`. An answer that clients may keep names all that it
 * shows too, since a status moves with the text and with time.
 */
export function tellVersion(
  response: Pick<Response, 'setHeader' | 'vary'>,
  version: number,
  shown?: Review,
) {
  const suffix = shown ? `-${shortHash(shown, 16)}` : '';
  response.setHeader('ETag', `"${version}${suffix}"`);
  setPrivate(response);
}
