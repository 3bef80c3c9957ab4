import {
  folderOf,
  foldIndex,
  isReadme,
  joinPath,
  parentOf,
  untilAny,
  urlDecoded,
  withoutExtension,
} from '../files/paths';
import { FieldReader } from '../front-matter/FieldReader';
import { quote } from '../util/diagnostics';

/** A document by where its file is. */
interface FilePlace {
  path: string;
  file: string;
  mountAt?: string;
}

/** Former paths of a document, which keep its links and its reviews. */
export function readAliases(fields: FieldReader, place: FilePlace): string[] {
  const aliases = new Set<string>();
  for (const alias of fields.list('aliases')) {
    const target = urlDecoded(untilAny(alias, /[?#]/)).replace(/\\/g, '/');
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target) || target === '') {
      fields.report('field-shape', 'aliases', {
        message: `The alias ${quote(alias)} is not a path, so it is ignored.`,
        hint: 'Write the former path of this document, such as /guides/old-name.',
      });
      continue;
    }
    // Absolute aliases are in the shared path space; Hugo's relative ones
    // start at the document's folder.
    const path = pathOf(target.startsWith('/') ? '/' : folderOf(place), target);
    if (path !== place.path) {
      aliases.add(path);
    }
  }
  return [...aliases];
}

function pathOf(base: string, target: string): string {
  return foldIndex(
    withoutExtension(
      joinPath(base, target.replace(/\/(?:index\.html?)?$/i, '')),
    ),
  );
}

/**
 * Where Hugo and git hosts would have the page: good for links, but no claim,
 * for other tools' keys must not move anybody's reviews.
 */
export function readAddresses(
  fields: FieldReader,
  place: FilePlace,
): string[] | undefined {
  const written = (key: string) =>
    urlDecoded(untilAny(fields.text(key) ?? '', /[?#]/));
  const url = /^[a-z][a-z0-9+.-]*:|^\/\//i.test(written('url'))
    ? ''
    : written('url');
  const slug = written('slug');
  const addresses = [
    ...(url === '' ? [] : [pathOf(place.mountAt ?? '/', url)]),
    // With a slash in front, Docusaurus starts at the root of the site.
    ...(slug === ''
      ? []
      : [
          pathOf(
            slug.startsWith('/') ? place.mountAt ?? '/' : parentOf(place.path),
            slug,
          ),
        ]),
    ...(isReadme(place.file) ? [parentOf(place.path)] : []),
  ].filter(address => address !== place.path);
  return addresses.length > 0 ? addresses : undefined;
}

/** The slug of a series: one segment of a URL, where Hugo allows slashes. */
export function readSlug(fields: FieldReader): string | undefined {
  const slug = fields.text('slug');
  if (slug === undefined || /^[\w.~-]{1,128}$/.test(slug)) {
    return slug;
  }
  fields.report('field-shape', 'slug', {
    message: `The slug ${quote(
      slug,
    )} is not one segment of a URL, so it is ignored.`,
    hint: 'Use letters, digits and dashes.',
  });
  return undefined;
}
