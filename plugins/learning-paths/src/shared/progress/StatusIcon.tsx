import SvgIcon, { SvgIconProps } from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import ScheduleIcon from '@material-ui/icons/Schedule';
import VerifiedUserIcon from '@material-ui/icons/VerifiedUserOutlined';
import WarningIcon from '@material-ui/icons/Warning';
import { ReviewStatus } from '@learning-paths/backstage-plugin-learning-paths-common';
import { ComponentType } from 'react';
import { statusColours } from './statusColours';

const useStyles = makeStyles(
  theme => {
    const colours = statusColours(theme);
    return {
      root: { fontSize: '1.15rem', flex: 'none', verticalAlign: 'middle' },
      reviewed: { color: colours.reviewed.strong },
      exception: { color: colours.exception.strong },
      changed: { color: colours.changed.strong },
      due: { color: colours.due.strong },
      'not-applicable': { color: colours['not-applicable'].strong },
      'not-reviewed': { color: colours['not-reviewed'].strong },
    };
  },
  { name: 'LearningPathsStatusIcon' },
);

/** Dashed, for an unbroken circle looks like a radio button that nobody chose. */
function NotReviewedIcon(props: SvgIconProps) {
  return (
    <SvgIcon {...props}>
      <circle
        cx="12"
        cy="12"
        r="9"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray="3.77 1.885"
      />
    </SvgIcon>
  );
}

/** A shape each, so that nobody needs the colours. */
const ICONS = {
  reviewed: CheckCircleIcon,
  exception: VerifiedUserIcon,
  'not-applicable': RemoveCircleOutlineIcon,
  changed: WarningIcon,
  due: ScheduleIcon,
  'not-reviewed': NotReviewedIcon,
} satisfies Record<ReviewStatus, ComponentType<SvgIconProps>>;

/** The state of a review as a picture; its word stands beside it, seen or hidden. */
export function StatusIcon(props: { status: ReviewStatus }) {
  const { status } = props;
  const classes = useStyles();
  const Icon = ICONS[status];
  return <Icon className={`${classes.root} ${classes[status]}`} aria-hidden />;
}
