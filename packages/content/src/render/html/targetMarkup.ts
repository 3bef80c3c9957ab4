import { isAllowedImage } from '../../targets/remoteImages';
import { ResolvedTarget } from '../../targets/ResolvedTarget';
import { Attributes } from '../markdown/environment';

/** Where a page's links and images lead. */
export interface TargetResolver {
  resolve: (target: string, kind: 'link' | 'image') => ResolvedTarget;
  /** Hosts whose images may be loaded, in lower case. */
  imageHosts: ReadonlySet<string>;
  /** Called for each image of a host that is not allowed. */
  onRemoteImage: (url: string) => void;
}

/** An element in the sanitiser's words. */
interface Markup {
  tagName: string;
  attribs: Attributes;
  text?: string;
}

/** The element that a link becomes. */
export function linkMarkup(
  attributes: Attributes,
  resolver: TargetResolver,
): Markup {
  const { href } = attributes;
  if (href === undefined) {
    return { tagName: 'span', attribs: {} };
  }
  const title: Attributes = attributes.title ? { title: attributes.title } : {};
  const target = resolver.resolve(href, 'link');
  switch (target.kind) {
    case 'guide': {
      const { path, anchor } = target;
      return {
        tagName: 'a',
        attribs: {
          href: guideHref(path, anchor),
          'data-guide': path,
          ...present('data-anchor', anchor),
          ...title,
        },
      };
    }
    case 'anchor':
      return {
        tagName: 'a',
        attribs: { href: `#${encodeSafely(target.anchor)}`, ...title },
      };
    case 'external':
      return externalLink(target.url, title);
    case 'entity':
      return {
        tagName: 'a',
        attribs: { 'data-entity': target.entityRef, ...title },
      };
    case 'techdocs':
      return {
        tagName: 'a',
        attribs: {
          'data-techdocs': target.entityRef,
          ...present('data-page', target.page),
          ...title,
        },
      };
    case 'asset':
      return { tagName: 'a', attribs: { 'data-asset': target.path, ...title } };
    default:
      return {
        tagName: 'span',
        attribs: {
          class: 'lp-missing-link',
          title: `Not found: ${href.slice(0, 200)}`,
        },
      };
  }
}

/** The element that an image becomes. */
export function imageMarkup(
  attributes: Attributes,
  resolver: TargetResolver & { inLink: boolean },
): Markup {
  const { src = '', alt = '' } = attributes;
  const target = resolver.resolve(src, 'image');
  const shown = { alt, ...sizes(attributes), loading: 'lazy' };
  if (target.kind === 'asset') {
    return { tagName: 'img', attribs: { 'data-asset': target.path, ...shown } };
  }
  if (target.kind !== 'external' || !/^https?:/i.test(target.url)) {
    return {
      tagName: 'span',
      attribs: { class: 'lp-missing-image' },
      text: alt || src.slice(0, 200),
    };
  }
  if (isAllowedImage(target.url, resolver.imageHosts)) {
    return {
      tagName: 'img',
      attribs: { src: target.url, ...shown, referrerpolicy: 'no-referrer' },
    };
  }
  resolver.onRemoteImage(target.url);
  const text = alt || target.url;
  // A link cannot hold another link: the outer one is the author's choice.
  return resolver.inLink
    ? { tagName: 'span', attribs: { class: 'lp-remote-image' }, text }
    : { ...externalLink(target.url, {}), text };
}

function externalLink(url: string, title: Attributes): Markup {
  return {
    tagName: 'a',
    attribs: {
      href: url,
      rel: 'noopener noreferrer',
      'data-external': '',
      ...title,
    },
  };
}

function present(name: string, value: string | undefined): Attributes {
  return value === undefined ? {} : { [name]: value };
}

function guideHref(path: string, anchor: string | undefined): string {
  const encoded = path.split('/').map(encodeSafely).join('/');
  return anchor === undefined ? encoded : `${encoded}#${encodeSafely(anchor)}`;
}

// encodeURIComponent throws on half a surrogate pair.
function encodeSafely(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}

function sizes(attributes: Attributes): Attributes {
  const kept: Attributes = {};
  for (const name of ['width', 'height']) {
    if (/^\d{1,4}%?$/.test(attributes[name] ?? '')) {
      kept[name] = attributes[name];
    }
  }
  if (attributes.title) {
    kept.title = attributes.title;
  }
  return kept;
}
