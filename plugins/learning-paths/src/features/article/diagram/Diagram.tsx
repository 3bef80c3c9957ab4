import { useTheme } from '@material-ui/core/styles';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { Drawing, drawDiagram } from './drawDiagram';

type State =
  | { status: 'drawing' }
  | { status: 'drawn'; drawing: Drawing }
  | { status: 'failed' };

/** The title that the author gave a diagram for those who do not see it. */
function titleOf(source: string): string | undefined {
  for (const line of source.split('\n')) {
    const text = line.trim();
    const title = /^(?:accTitle\s*:|title\b\s*:?)/.exec(text)?.[0];
    const rest = text.slice(title?.length ?? 0).trim();
    if (title !== undefined && rest !== '') {
      return rest;
    }
  }
  return undefined;
}

/** A Mermaid diagram; its source is there for those who cannot see or use the picture. */
export function Diagram(props: { source: string }) {
  const { source } = props;
  const theme = useTheme().palette.type;
  const { t } = useTranslation();
  const [state, setState] = useState<State>({ status: 'drawing' });

  useEffect(() => {
    let wanted = true;
    setState({ status: 'drawing' });
    drawDiagram(source, theme).then(
      drawing => wanted && setState({ status: 'drawn', drawing }),
      () => wanted && setState({ status: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [source, theme]);

  const title = titleOf(source);
  const name = title
    ? t('article.diagramNamed', { title })
    : t('article.diagram');
  const code = (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre tabIndex={0} role="group" aria-label={t('article.diagramSource')}>
      <code>{source}</code>
    </pre>
  );
  return (
    <figure className="lp-diagram" aria-label={name}>
      {state.status === 'drawing' && <p>{t('article.diagramLoading')}</p>}
      {state.status === 'failed' && (
        <>
          <p>{t('article.diagramFailed')}</p>
          {code}
        </>
      )}
      {state.status === 'drawn' && (
        <>
          <img
            alt={name}
            src={state.drawing.url}
            width={state.drawing.width}
            height={state.drawing.height}
          />
          <details>
            <summary>{t('article.diagramSource')}</summary>
            {code}
          </details>
        </>
      )}
    </figure>
  );
}
