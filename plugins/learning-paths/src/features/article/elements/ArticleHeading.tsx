import { Link } from '@backstage/core-components';
import { createElement, ReactNode } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { anchorIn, hashOf } from '../../../shared/urls/anchors';
import { useUrlInPage } from '../../../shared/urls/useUrlInPage';

/** A heading with a link to itself. */
export function ArticleHeading(props: {
  depth: number;
  id?: string;
  title: string;
  children: ReactNode;
}) {
  const { depth, id, title, children } = props;
  const urlInPage = useUrlInPage();
  const { t } = useTranslation();
  // The page has one h1, its title.
  return createElement(
    `h${Math.max(depth, 2)}`,
    { id },
    children,
    id && (
      <Link
        to={urlInPage(hashOf(anchorIn(id)))}
        className="lp-anchor"
        aria-label={t('article.anchor', { title })}
      >
        #
      </Link>
    ),
  );
}
