import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  {
    root: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
      whiteSpace: 'nowrap',
    },
  },
  { name: 'LearningPathsVisuallyHidden' },
);

/** Words for screen readers only. */
export function VisuallyHidden(props: {
  children: ReactNode;
  role?: 'status';
  id?: string;
}) {
  return <span {...props} className={useStyles().root} />;
}
