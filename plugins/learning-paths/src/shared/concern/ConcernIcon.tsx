import SvgIcon from '@material-ui/core/SvgIcon';
import {
  Concern,
  concernIconPaths,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useConcernClass } from './useConcernClass';

/** The picture of a concern in its colour. Its name stands beside it, so it says nothing. */
export function ConcernIcon(props: { concern: Concern; className?: string }) {
  const { concern, className } = props;
  const concernClass = useConcernClass();
  return (
    <SvgIcon
      className={`${concernClass(concern.colour)} ${className ?? ''}`}
      aria-hidden
    >
      <path
        d={concernIconPaths[concern.icon]}
        fill="none"
        stroke="var(--concern)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </SvgIcon>
  );
}
