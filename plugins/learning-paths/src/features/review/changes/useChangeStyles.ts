import { alpha, makeStyles } from '@material-ui/core/styles';
import { accents } from '../../../shared/ui/colours';
import { radius } from '../../../shared/ui/look';

/** How what came, went or differs looks: by line and mark, and by colour besides. */
export const useChangeStyles = makeStyles(
  theme => ({
    added: {
      textDecoration: 'underline',
      textDecorationThickness: 1,
      textUnderlineOffset: 3,
      backgroundColor: alpha(accents(theme).success, 0.16),
    },
    removed: {
      textDecoration: 'line-through',
      backgroundColor: alpha(accents(theme).error, 0.14),
      // What took its place would stick to it.
      '& + ins': { marginLeft: '0.2em' },
    },
    /** A place that differs. */
    change: {
      margin: theme.spacing(1, 0),
      padding: theme.spacing(0.5, 1.5),
      borderLeft: `3px solid ${accents(theme).warning}`,
      borderRadius: `0 ${radius.cell} ${radius.cell} 0`,
      '&:focus': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
  }),
  { name: 'LearningPathsChange' },
);
