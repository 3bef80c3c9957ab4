import Typography from '@material-ui/core/Typography';
import { useMemo } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { ArticleContext, ArticleSeries } from './articleContext';
import { AssetAccess } from './AssetAccess';
import { sanitise } from './sanitise';
import { useArticleStyles } from './styles';
import { toReact } from './toReact';

/**
 * The HTML of a guide, sanitised again, with its links, code and diagrams at work; with
 * `isPlain`, it is the text as it is written, and says so.
 */
export function GuideHtml(props: {
  html: string;
  series?: ArticleSeries;
  isPlain?: boolean;
}) {
  const { html, series, isPlain } = props;
  const { t } = useTranslation();
  const classes = useArticleStyles();
  const { content, hasAssets } = useMemo(() => {
    const fragment = sanitise(html);
    return {
      content: toReact(fragment),
      hasAssets: fragment.querySelector('[data-asset]') !== null,
    };
  }, [html]);
  const context = useMemo(
    () => ({ series, assets: 'waiting' as const }),
    [series],
  );

  const article = <div className={classes.root}>{content}</div>;
  return (
    <ArticleContext.Provider value={context}>
      {isPlain && (
        <Typography role="note" color="textSecondary">
          {t('guide.plain')}
        </Typography>
      )}
      {hasAssets ? <AssetAccess>{article}</AssetAccess> : article}
    </ArticleContext.Provider>
  );
}
