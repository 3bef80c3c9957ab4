import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import CloseIcon from '@material-ui/icons/Close';
import ZoomInIcon from '@material-ui/icons/ZoomIn';
import ZoomOutIcon from '@material-ui/icons/ZoomOut';
import { useId, useRef } from 'react';
import { useTranslation } from '../../../../messages/useTranslation';
import { muted } from '../../../../shared/ui/colours';
import { VisuallyHidden } from '../../../../shared/ui/VisuallyHidden';
import { Drawing } from '../drawDiagram';
import { usePanAndZoom } from './usePanAndZoom';

const useStyles = makeStyles(
  theme => ({
    paper: {
      height: '100%',
      backgroundColor: theme.palette.background.paper,
      backgroundImage: 'none',
      overflow: 'hidden',
    },
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      padding: theme.spacing(1, 1, 1, 2),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    title: {
      flex: '1 1 12rem',
      minWidth: 0,
      fontSize: '1rem',
      fontWeight: 700,
      overflowWrap: 'anywhere',
      [theme.breakpoints.down('xs')]: { order: 1, flexBasis: '100%' },
    },
    percent: {
      minWidth: '3.5em',
      textAlign: 'center',
      fontSize: '0.875rem',
      fontVariantNumeric: 'tabular-nums',
      color: muted(theme),
    },
    action: { textTransform: 'none' },
    close: { marginLeft: 'auto' },
    stage: {
      position: 'relative',
      flex: '1 1 0',
      minHeight: 0,
      overflow: 'hidden',
      cursor: 'grab',
      touchAction: 'none',
      userSelect: 'none',
      '&:active': { cursor: 'grabbing' },
    },
    drawing: {
      position: 'absolute',
      top: 0,
      left: 0,
      maxWidth: 'none',
      transformOrigin: '0 0',
      pointerEvents: 'none',
    },
    help: {
      padding: theme.spacing(0.75, 2),
      borderTop: `1px solid ${theme.palette.divider}`,
      fontSize: '0.8rem',
      color: muted(theme),
      [theme.breakpoints.down('xs')]: { display: 'none' },
    },
  }),
  { name: 'LearningPathsLargerDiagram' },
);

/** A name for a file, of letters and digits. */
function fileName(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return `${plain || 'diagram'}.svg`;
}

interface LargerDiagramProps {
  drawing: Drawing;
  /** What the image shows, for those who do not see it. */
  name: string;
  title: string;
  descriptionId?: string;
  onClose: () => void;
}

function Stage(props: LargerDiagramProps & { headingId: string }) {
  const { drawing, name, title, descriptionId, headingId, onClose } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const stage = useRef<HTMLDivElement>(null);
  const { view, larger, smaller, fit, pointers } = usePanAndZoom(
    stage,
    drawing,
  );
  const percent = `${Math.round((view?.scale ?? 1) * 100)} %`;
  return (
    <>
      <div className={classes.bar}>
        <Typography id={headingId} component="h2" className={classes.title}>
          {title}
        </Typography>
        <IconButton
          size="small"
          onClick={smaller}
          aria-label={t('article.zoomOut')}
        >
          <ZoomOutIcon />
        </IconButton>
        <span className={classes.percent} aria-hidden>
          {percent}
        </span>
        <IconButton
          size="small"
          onClick={larger}
          aria-label={t('article.zoomIn')}
        >
          <ZoomInIcon />
        </IconButton>
        <Button size="small" className={classes.action} onClick={fit}>
          {t('article.zoomFit')}
        </Button>
        <Button
          size="small"
          className={classes.action}
          href={drawing.url}
          download={fileName(title)}
        >
          {t('article.downloadDiagram')}
        </Button>
        <IconButton
          size="small"
          className={classes.close}
          onClick={onClose}
          aria-label={t('article.closeDiagram')}
        >
          <CloseIcon />
        </IconButton>
        <VisuallyHidden role="status">
          {t('article.zoomedTo', { percent })}
        </VisuallyHidden>
      </div>
      <div ref={stage} className={classes.stage} {...pointers}>
        <img
          className={classes.drawing}
          alt={name}
          aria-describedby={descriptionId}
          src={drawing.url}
          width={drawing.width}
          height={drawing.height}
          draggable={false}
          style={
            view
              ? {
                  transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})`,
                }
              : { visibility: 'hidden' }
          }
        />
      </div>
      <Typography className={classes.help}>{t('article.zoomHelp')}</Typography>
    </>
  );
}

/** A diagram as large as the window, to look at its parts. */
export function LargerDiagram(props: LargerDiagramProps & { open: boolean }) {
  const { open, ...stage } = props;
  const classes = useStyles();
  const { breakpoints } = useTheme();
  const isPhone = useMediaQuery(breakpoints.down('xs'), { noSsr: true });
  const isCalm = useMediaQuery('(prefers-reduced-motion: reduce)', {
    noSsr: true,
  });
  const headingId = useId();
  return (
    <Dialog
      open={open}
      onClose={stage.onClose}
      fullScreen={isPhone}
      fullWidth
      maxWidth={false}
      transitionDuration={isCalm ? 0 : undefined}
      classes={{ paper: classes.paper }}
      aria-labelledby={headingId}
    >
      <Stage {...stage} headingId={headingId} />
    </Dialog>
  );
}
