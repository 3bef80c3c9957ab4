import { Link } from '@backstage/core-components';
import MuiLink from '@material-ui/core/Link';
import { ReactNode, useContext } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { EntityLink } from '../../../shared/ui/EntityLink';
import { ExternalLink } from '../../../shared/ui/ExternalLink';
import { VisuallyHidden } from '../../../shared/ui/VisuallyHidden';
import { hashOf } from '../../../shared/urls/anchors';
import { usePageUrls } from '../../../shared/urls/usePageUrls';
import { useUrlInPage } from '../../../shared/urls/useUrlInPage';
import { ArticleContext } from '../articleContext';
import { useAssetUrl } from '../hooks/useAssetUrl';

function hashIn(href: string): string {
  try {
    return hashOf(decodeURIComponent(href.slice(1)));
  } catch {
    return href;
  }
}

/** A link whose target the server did not find. */
export function MissingLink(props: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <span className="lp-missing-link" title={t('article.missingLink')}>
      {props.children}
      <VisuallyHidden> ({t('article.missingLink')})</VisuallyHidden>
    </span>
  );
}

function AssetLink(props: { path: string; children: ReactNode }) {
  return (
    <MuiLink href={useAssetUrl(props.path)} download underline="always">
      {props.children}
    </MuiLink>
  );
}

/** A link within the page; a number or an arrow alone says little to a screen reader. */
function AnchorLink(props: {
  to: string;
  title?: string;
  note?: 'there' | 'back';
  children: ReactNode;
}) {
  const { to, title, note, children } = props;
  const { t } = useTranslation();
  return (
    <Link to={to} title={title} underline="always">
      {note === 'there' && (
        <VisuallyHidden>{t('article.footnote')} </VisuallyHidden>
      )}
      {note === 'back' ? (
        <>
          <span aria-hidden>{children}</span>
          <VisuallyHidden>{t('article.footnoteBack')}</VisuallyHidden>
        </>
      ) : (
        children
      )}
    </Link>
  );
}

/** A link in an article: to a guide, an entity, a TechDocs page, a file, or out of here. */
export function ArticleLink(props: {
  href?: string;
  title?: string;
  guide?: string;
  anchor?: string;
  entity?: string;
  techDocs?: string;
  page?: string;
  asset?: string;
  note?: 'there' | 'back';
  children: ReactNode;
}) {
  const {
    href,
    title,
    guide,
    anchor,
    entity,
    techDocs,
    page,
    note,
    asset,
    children,
  } = props;
  const { series } = useContext(ArticleContext);
  const urlInPage = useUrlInPage();
  const urls = usePageUrls();

  if (guide) {
    // A guide of this path is read within it; any other one on its own.
    const within = series?.paths.has(guide) ? series.slug : undefined;
    return (
      <Link
        to={urls.guide(guide, { series: within, hash: anchor })}
        title={title}
        underline="always"
      >
        {children}
      </Link>
    );
  }
  if (entity) {
    return <EntityLink entityRef={entity}>{children}</EntityLink>;
  }
  if (techDocs) {
    const to = urls.techDocs(techDocs, page);
    return to ? (
      <Link to={to} title={title} underline="always">
        {children}
      </Link>
    ) : (
      <MissingLink>{children}</MissingLink>
    );
  }
  if (asset) {
    return <AssetLink path={asset}>{children}</AssetLink>;
  }
  if (href?.startsWith('#')) {
    return (
      <AnchorLink to={urlInPage(hashIn(href))} title={title} note={note}>
        {children}
      </AnchorLink>
    );
  }
  return href ? (
    <ExternalLink href={href} title={title}>
      {children}
    </ExternalLink>
  ) : (
    <>{children}</>
  );
}
