import { makeStyles } from '@material-ui/core/styles';
import { Level } from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReactNode } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { muted } from './colours';
import { EntityLink } from './EntityLink';
import { Tags } from './Tags';
import { useFormat } from './useFormat';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
      listStyle: 'none',
      margin: 0,
      padding: 0,
      fontSize: theme.typography.body2.fontSize,
      color: muted(theme),
      '& li': { minWidth: 0, overflowWrap: 'anywhere' },
    },
  }),
  { name: 'LearningPathsFacts' },
);

/** What is known about a path or a guide, in one line that wraps. */
export function Facts(props: {
  guideCount?: number;
  minutes: number;
  level?: Level;
  owner?: string;
  tags?: string[];
  children?: ReactNode;
}) {
  const { guideCount, minutes, level, owner, tags = [], children } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const classes = useStyles();
  return (
    <ul className={classes.root} aria-label={t('facts.label')}>
      {guideCount !== undefined && (
        <li>{t('facts.guides', { count: guideCount })}</li>
      )}
      {minutes > 0 && (
        <li>
          <VisuallyHidden>{t('facts.readingTime')}: </VisuallyHidden>
          {format.duration(minutes)}
        </li>
      )}
      {level && (
        <li>
          <VisuallyHidden>{t('facts.level')}: </VisuallyHidden>
          {t(`level.${level}`)}
        </li>
      )}
      {owner && (
        <li>
          {t('facts.owner')} <EntityLink entityRef={owner} />
        </li>
      )}
      {children}
      {tags.length > 0 && (
        <li>
          <Tags tags={tags} />
        </li>
      )}
    </ul>
  );
}
