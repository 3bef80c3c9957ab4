import { parseEntityRef } from '@backstage/catalog-model';
import { GuideLink } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useMemo } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { useFormat } from '../../../shared/ui/useFormat';
import { describePredicate } from '../describePredicate';

/** Why a guide applies to an entity, in words. */
export interface LinkExplanation {
  /** In a few words, beside a title: "from system payments". */
  short(link: GuideLink): string;
  /** All that is known, but for where it is inherited from and the note. */
  long(link: GuideLink): string;
  /** As a title above all guides that apply for it. */
  title(link: GuideLink): string;
  /** "from system payments"; undefined where it is not inherited, or from what is hidden. */
  from(link: GuideLink): string | undefined;
}

/** The first letter of a sentence is a capital. */
function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Explains why guides apply to an entity. */
export function useLinkExplanation(): LinkExplanation {
  const { t } = useTranslation();
  const format = useFormat();

  return useMemo(() => {
    const kindOf = (kind: string) => {
      switch (kind.toLocaleLowerCase('en-US')) {
        case 'system':
          return t('why.kind.system');
        case 'domain':
          return t('why.kind.domain');
        default:
          return kind;
      }
    };
    const from = ({ inheritedFrom }: GuideLink) => {
      if (!inheritedFrom) {
        return undefined;
      }
      const { kind, name } = parseEntityRef(inheritedFrom);
      return t('why.from', { kind: kindOf(kind), name });
    };
    const origin = (link: GuideLink, isDated: boolean) => {
      const { because, reason, addedAt, addedByName: name } = link;
      switch (link.origin) {
        case 'annotation':
          return t('why.annotation');
        case 'applies-to':
          if (reason) {
            return reason;
          }
          return because === undefined
            ? t('why.appliesTo')
            : describePredicate(because, t);
        default:
          if (!name) {
            return t('why.added');
          }
          return isDated && addedAt
            ? t('why.addedOn', { name, date: format.date(addedAt) })
            : t('why.addedBy', { name });
      }
    };
    return {
      from,
      title: link => {
        const inherited = from(link);
        if (link.origin === 'annotation') {
          return capitalised(inherited ?? t('why.named'));
        }
        const why = origin(link, false);
        return capitalised(
          inherited ? t('why.fromElsewhere', { from: inherited, why }) : why,
        );
      },
      short: link => from(link) ?? origin(link, false),
      long: link => {
        const why = origin(link, true);
        return link.series
          ? t('why.partOf', { why, series: link.series.title })
          : why;
      },
    };
  }, [t, format]);
}
