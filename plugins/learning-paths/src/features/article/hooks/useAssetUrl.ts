import { useApi } from '@backstage/core-plugin-api';
import { useContext, useEffect, useState } from 'react';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { ArticleContext } from '../articleContext';

/** Where a file beside the content is; undefined until it may be asked for. */
export function useAssetUrl(path: string | undefined): string | undefined {
  const api = useApi(learningPathsApiRef);
  const { assets } = useContext(ArticleContext);
  const [url, setUrl] = useState<string>();

  useEffect(() => {
    let wanted = true;
    setUrl(undefined);
    if (path && assets === 'ready') {
      api.assetUrl(path).then(
        found => wanted && setUrl(found),
        () => wanted && setUrl(undefined),
      );
    }
    return () => {
      wanted = false;
    };
  }, [api, path, assets]);

  return url;
}
