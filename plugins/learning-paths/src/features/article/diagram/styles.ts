import { Theme } from '@material-ui/core/styles';
import { muted } from '../../../shared/ui/colours';
import { panel, radius } from '../../../shared/ui/look';

/** The look of diagrams: a panel as wide as the text, or as the drawing needs. */
export function diagramStyles(theme: Theme) {
  const paper = theme.palette.background.paper;
  const shade = theme.palette.type === 'dark' ? '#0006' : '#0002';
  return {
    '& .lp-diagram': { margin: theme.spacing(0, 0, 3) },
    '& .lp-diagram-frame': {
      ...panel(theme),
      // Over what stands beside the text, where the drawing is wider than that.
      position: 'relative',
      zIndex: 1,
      boxSizing: 'border-box',
      minWidth: '100%',
      padding: 8,
    },
    '& .lp-diagram-waiting': {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'center',
      fontSize: '0.875rem',
      color: muted(theme),
    },
    '& .lp-diagram-scroll': { overflowX: 'auto', overflowY: 'hidden' },
    // A shadow at each side at which there is more.
    '& .lp-scrolls': {
      background: [
        `linear-gradient(to right, ${paper} 40%, transparent) 0 0 / 40px 100% no-repeat local`,
        `linear-gradient(to left, ${paper} 40%, transparent) 100% 0 / 40px 100% no-repeat local`,
        `linear-gradient(to right, ${shade}, transparent) 0 0 / 14px 100% no-repeat scroll`,
        `linear-gradient(to left, ${shade}, transparent) 100% 0 / 14px 100% no-repeat scroll`,
      ].join(', '),
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    '& .lp-diagram-drawing': { position: 'relative', margin: '0 auto' },
    '& .lp-diagram-drawing img': {
      display: 'block',
      width: '100%',
      maxWidth: 'none',
      height: 'auto',
      margin: '0 auto',
    },
    '& .lp-diagram-cover': {
      position: 'absolute',
      inset: 0,
      padding: 0,
      border: 0,
      background: 'none',
      cursor: 'zoom-in',
    },
    '& .lp-diagram-hint': {
      margin: theme.spacing(0.5, 0, 0),
      fontSize: '0.8rem',
      color: muted(theme),
    },
    '& .lp-diagram-foot': {
      position: 'relative',
      minHeight: 32,
      fontSize: '0.875rem',
      color: muted(theme),
      '& details': { margin: 0 },
      '& summary': {
        width: 'fit-content',
        padding: theme.spacing(0.75, 0),
        fontWeight: 400,
      },
      '& .MuiButton-root': {
        position: 'absolute',
        top: 2,
        right: 0,
        color: muted(theme),
        textTransform: 'none',
      },
      '& pre': {
        backgroundColor: theme.palette.action.hover,
        borderRadius: radius.cell,
      },
    },
    '& .lp-diagram > pre': panel(theme),
    '& .lp-diagram > .lp-on-paper': { display: 'none' },
  } as const;
}
