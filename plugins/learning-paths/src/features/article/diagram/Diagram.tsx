import Button from '@material-ui/core/Button';
import ZoomOutMapIcon from '@material-ui/icons/ZoomOutMap';
import { CSSProperties, ReactNode, useId, useRef } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { VisuallyHidden } from '../../../shared/ui/VisuallyHidden';
import { DiagramPlace, diagramText } from './diagramNames';
import { Drawing } from './drawDiagram';
import { estimateHeight } from './estimateHeight';
import { Fit, fitDrawing } from './fitDrawing';
import { useLargerDiagram } from './larger/useLargerDiagram';
import { useDrawing } from './useDrawing';
import { FRAME, useSpace } from './useSpace';

const SCROLLED_BY_KEYS = { role: 'group', tabIndex: 0 } as const;

/** What a diagram is called: by its author, or by where it stands. */
function useTitle(
  title: string | undefined,
  { section, number, of }: DiagramPlace,
): string {
  const { t } = useTranslation();
  if (title) {
    return title;
  }
  const words = { number: String(number), section: section ?? '' };
  if (section) {
    return of > 1
      ? t('article.diagramOfSection', words)
      : t('article.diagramInSection', words);
  }
  return of > 1
    ? t('article.diagramOfIntroduction', words)
    : t('article.diagramInIntroduction');
}

/** A drawing in a frame: as wide as it needs, and scrolled where that is too wide. */
function Framed(props: {
  drawing: Drawing;
  fit?: Fit;
  name: string;
  descriptionId?: string;
  isDark: boolean;
  onOpen: () => void;
}) {
  const { drawing, fit, name, descriptionId, isDark, onOpen } = props;
  const { t } = useTranslation();
  const isCut = fit !== undefined && fit.seen < fit.width;
  const sizes: CSSProperties = fit
    ? { width: fit.width, height: fit.height }
    : { maxWidth: '100%' };
  return (
    <>
      <div
        className="lp-diagram-frame"
        style={fit && { width: fit.seen + FRAME }}
      >
        <div
          className={
            isCut ? 'lp-diagram-scroll lp-scrolls' : 'lp-diagram-scroll'
          }
          {...(isCut && {
            ...SCROLLED_BY_KEYS,
            'aria-label': t('article.diagramScroll', { name }),
          })}
        >
          <div className="lp-diagram-drawing" style={sizes}>
            <img
              className={isDark ? 'lp-dark' : undefined}
              alt={name}
              aria-describedby={descriptionId}
              src={drawing.url}
              width={drawing.width}
              height={drawing.height}
            />
            {/* For the mouse: the whole drawing is a target. Keys have the button below. */}
            <button
              type="button"
              className="lp-diagram-cover"
              tabIndex={-1}
              aria-hidden
              onClick={onOpen}
            />
          </div>
        </div>
      </div>
      {isCut && (
        <p className="lp-diagram-hint" aria-hidden>
          {t('article.diagramScrollHint')}
        </p>
      )}
    </>
  );
}

/** A Mermaid diagram; its source is there for those who cannot see or use the picture. */
export function Diagram(props: { source: string; place: DiagramPlace }) {
  const { source, place } = props;
  const { t } = useTranslation();
  const figure = useRef<HTMLElement>(null);
  const descriptionId = useId();
  const { state, isDark, retry } = useDrawing(source, figure);
  const space = useSpace(figure);
  const { title: ownTitle, description } = diagramText(source);
  const title = useTitle(ownTitle, place);
  const name = ownTitle ? t('article.diagramNamed', { title }) : title;
  const larger = useLargerDiagram();

  const code = (hidden?: boolean): ReactNode => (
    <pre
      className={hidden ? 'lp-on-paper' : undefined}
      aria-label={t('article.diagramSource')}
      {...SCROLLED_BY_KEYS}
    >
      <code>{source}</code>
    </pre>
  );
  return (
    <figure ref={figure} className="lp-diagram">
      {description && (
        <VisuallyHidden id={descriptionId}>{description}</VisuallyHidden>
      )}
      {(state.status === 'waiting' || state.status === 'drawing') && (
        <>
          <div
            className="lp-diagram-frame lp-diagram-waiting"
            style={{ minHeight: estimateHeight(source) }}
          >
            {t('article.diagramLoading')}
          </div>
          {code(true)}
        </>
      )}
      {state.status === 'failed' && (
        <>
          <p>
            {state.isForCode
              ? t('article.diagramNotLoaded')
              : t('article.diagramFailed')}{' '}
            {state.isForCode && (
              <Button size="small" variant="outlined" onClick={retry}>
                {t('common.retry')}
              </Button>
            )}
          </p>
          {code()}
        </>
      )}
      {state.status === 'drawn' && (
        <>
          <Framed
            drawing={state.drawing}
            fit={space && fitDrawing(state.drawing, space)}
            name={name}
            descriptionId={description && descriptionId}
            isDark={isDark}
            onOpen={larger.open}
          />
          <div className="lp-diagram-foot">
            <details>
              <summary>{t('article.diagramSource')}</summary>
              {code()}
            </details>
            <Button
              size="small"
              startIcon={<ZoomOutMapIcon />}
              aria-label={t('article.openDiagramNamed', { title })}
              onClick={larger.open}
            >
              {t('article.openDiagram')}
            </Button>
          </div>
          {larger.problem && (
            <p role="alert">{t('article.diagramNotOpened')}</p>
          )}
          {larger.render({
            drawing: state.drawing,
            name,
            title,
            descriptionId: description && descriptionId,
          })}
        </>
      )}
    </figure>
  );
}
