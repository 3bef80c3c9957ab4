import { makeStyles } from '@material-ui/core/styles';
import {
  ConcernColour,
  concernShades,
} from '@learning-paths/backstage-plugin-learning-paths-common';

const useStyles = makeStyles(
  ({ palette }) =>
    Object.fromEntries(
      Object.entries(concernShades).map(([colour, shades]) => [
        colour,
        { '--concern': shades[palette.type] },
      ]),
    ),
  { name: 'LearningPathsConcern' },
);

/** Gives a class within which `var(--concern)` is that colour, in the theme's light or dark. */
export function useConcernClass(): (colour: ConcernColour) => string {
  const classes = useStyles();
  return colour => classes[colour];
}
