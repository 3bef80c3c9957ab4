import { useContext, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { ArticleContext } from '../articleContext';
import { useAssetUrl } from '../hooks/useAssetUrl';

/** Stands where an image should be. */
export function MissingImage(props: { alt: string }) {
  const { t } = useTranslation();
  return (
    <span className="lp-missing-image">
      {props.alt
        ? t('article.missingImageOf', { alt: props.alt })
        : t('article.missingImage')}
    </span>
  );
}

/** An image beside the content, or one from a host that the server allows. */
export function ArticleImage(props: {
  alt: string;
  title?: string;
  src?: string;
  asset?: string;
  width?: string;
  height?: string;
}) {
  const { alt, title, src, asset, width, height } = props;
  const { assets } = useContext(ArticleContext);
  const assetUrl = useAssetUrl(asset);
  const [broken, setBroken] = useState(false);

  if (broken || (asset ? assets === 'failed' : !src)) {
    return <MissingImage alt={alt} />;
  }
  return (
    <img
      alt={alt}
      title={title}
      src={asset ? assetUrl : src}
      width={width}
      height={height}
      loading="lazy"
      referrerPolicy={asset ? undefined : 'no-referrer'}
      onError={() => setBroken(true)}
    />
  );
}
