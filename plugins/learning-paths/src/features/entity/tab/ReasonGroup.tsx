import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { EntityGuides } from '@learning-paths/backstage-plugin-learning-paths-common';
import { Fragment, useId } from 'react';
import { muted } from '../../../shared/ui/colours';
import { GuideGroup } from '../entityGuides';
import { GuideRow } from '../GuideRow';
import { LinkReasons } from './LinkReasons';

const useStyles = makeStyles(
  theme => ({
    root: { marginTop: theme.spacing(2) },
    reason: {
      fontSize: '1rem',
      fontWeight: 700,
      overflowWrap: 'anywhere',
    },
    section: {
      padding: theme.spacing(1, 0, 0.5),
      fontSize: '0.8rem',
      fontWeight: 700,
      color: muted(theme),
    },
    list: { listStyle: 'none', margin: theme.spacing(0.5, 0, 0), padding: 0 },
  }),
  { name: 'LearningPathsReasonGroup' },
);

/** Guides that apply for one reason, by section. */
export function ReasonGroup(props: {
  group: GuideGroup;
  guides: EntityGuides;
  onDone: (words: string) => void;
}) {
  const { group, guides, onDone } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <li className={classes.root}>
      <Typography id={id} component="h3" className={classes.reason}>
        {group.reason}
      </Typography>
      <ul className={classes.list} aria-labelledby={id}>
        {group.guides.map((guide, index) => (
          <Fragment key={guide.path}>
            {guide.section &&
              guide.section !== guide.title &&
              guide.section !== group.guides[index - 1]?.section && (
                <Typography component="li" className={classes.section}>
                  {guide.section}
                </Typography>
              )}
            <GuideRow guide={guide}>
              <LinkReasons guides={guides} guide={guide} onDone={onDone} />
            </GuideRow>
          </Fragment>
        ))}
      </ul>
    </li>
  );
}
