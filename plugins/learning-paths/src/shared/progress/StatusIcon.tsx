import { makeStyles } from '@material-ui/core/styles';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import RadioButtonUncheckedIcon from '@material-ui/icons/RadioButtonUnchecked';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import ScheduleIcon from '@material-ui/icons/Schedule';
import VerifiedUserIcon from '@material-ui/icons/VerifiedUserOutlined';
import WarningIcon from '@material-ui/icons/Warning';
import { ReviewStatus } from '@learning-paths/backstage-plugin-learning-paths-common';
import { accents, muted } from '../ui/colours';

const useStyles = makeStyles(
  theme => {
    const { success, info, warning, important } = accents(theme);
    return {
      root: { fontSize: '1.15rem', flex: 'none', verticalAlign: 'middle' },
      reviewed: { color: success },
      exception: { color: info },
      changed: { color: warning },
      due: { color: important },
      'not-applicable': { color: muted(theme) },
      'not-reviewed': { color: muted(theme) },
    };
  },
  { name: 'LearningPathsStatusIcon' },
);

/** A shape each, so that nobody needs the colours. */
const ICONS = {
  reviewed: CheckCircleIcon,
  exception: VerifiedUserIcon,
  'not-applicable': RemoveCircleOutlineIcon,
  changed: WarningIcon,
  due: ScheduleIcon,
  'not-reviewed': RadioButtonUncheckedIcon,
} satisfies Record<ReviewStatus, typeof CheckCircleIcon>;

/** The state of a review as a picture; its word stands beside it, seen or hidden. */
export function StatusIcon(props: { status: ReviewStatus }) {
  const { status } = props;
  const classes = useStyles();
  const Icon = ICONS[status];
  return <Icon className={`${classes.root} ${classes[status]}`} aria-hidden />;
}
