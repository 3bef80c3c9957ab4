import { TranslationApi } from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { learningPathsTranslationRef } from '../messages/translation';

/** A language in which every word of ours stands in brackets. */
export function bracketed(): TranslationApi {
  const real = mockApis.translation();
  return {
    getTranslation: ref => {
      const snapshot = real.getTranslation(ref);
      if (!snapshot.ready || ref.id !== learningPathsTranslationRef.id) {
        return snapshot;
      }
      const { t } = snapshot;
      return {
        ready: true,
        t: new Proxy(t, {
          apply: (target, self, args) =>
            `⟦${Reflect.apply(target, self, args)}⟧`,
        }),
      };
    },
    translation$: ref => real.translation$(ref),
  };
}

function leftOver(text: string, content: string[]): string {
  let rest = text;
  // Words within words: the innermost brackets first.
  while (/⟦[^⟦⟧]*⟧/.test(rest)) {
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  for (const known of content) {
    rest = rest.split(known).join(' ');
  }
  return rest.replace(/[^a-z]+/gi, ' ').trim();
}

function said(root: Element): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    texts.push(walker.currentNode.nodeValue ?? '');
  }
  for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
    for (const element of Array.from(root.querySelectorAll(`[${name}]`))) {
      texts.push(element.getAttribute(name) ?? '');
    }
  }
  return texts;
}

/** All texts in fixtures: what a page may say that is not ours. */
export function textsOf(...fixtures: unknown[]): string[] {
  return JSON.stringify(fixtures)
    .split(/"|\\n|<[^<>]*>/)
    .filter(text => text.trim())
    .sort((a, b) => b.length - a.length);
}

/** What a bracketed page says that is neither translated nor content. */
export function untranslated(root: Element, content: string[]): string[] {
  return said(root)
    .map(text => leftOver(text, content))
    .filter(Boolean);
}
