import { LoggerService, UrlReaderService } from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { SourceOptions } from './readSources';
import { readTimeoutMs } from './scheduleTimes';
import { FileContentSource } from './FileContentSource';
import { ContentSource } from './types';
import { UrlContentSource } from './UrlContentSource';

/** Makes a content source of its configuration. */
export function createSource(options: {
  source: SourceOptions;
  reader: UrlReaderService;
  integrations: ScmIntegrationRegistry;
  logger: LoggerService;
}): ContentSource {
  const { source, reader, integrations, logger } = options;
  const configured = (file: string) =>
    source.editUrl?.replaceAll('{file}', encodePath(file));
  if (source.type === 'file') {
    return new FileContentSource({
      ...source,
      resolveEditUrl: configured,
      logger,
    });
  }
  const base = `${source.target.replace(/(?<!\/)\/+$/, '')}/`;
  return new UrlContentSource({
    ...source,
    timeoutMs: readTimeoutMs(source.schedule),
    reader,
    resolveEditUrl: file =>
      configured(file) ??
      integrations.resolveEditUrl(
        integrations.resolveUrl({ url: `./${encodePath(file)}`, base }),
      ),
  });
}

function encodePath(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}
