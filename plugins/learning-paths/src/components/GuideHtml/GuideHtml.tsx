import { useMemo } from 'react';
import { ArticleContext, ArticleSeries } from './articleContext';
import { AssetAccess } from './AssetAccess';
import { sanitise } from './sanitise';
import { useArticleStyles } from './styles';
import { toReact } from './toReact';

/** The HTML of a guide, sanitised again, with its links, code and diagrams at work. */
export function GuideHtml(props: { html: string; series?: ArticleSeries }) {
  const { html, series } = props;
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
      {hasAssets ? <AssetAccess>{article}</AssetAccess> : article}
    </ArticleContext.Provider>
  );
}
