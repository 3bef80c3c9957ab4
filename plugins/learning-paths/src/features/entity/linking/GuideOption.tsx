import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { muted } from '../../../shared/ui/colours';
import { Linkable } from '../hooks/useGuideSearch';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(0.75, 2),
      cursor: 'pointer',
      '&[aria-selected=true], &:hover': {
        backgroundColor: theme.palette.action.hover,
      },
      '&[aria-selected=true]': {
        boxShadow: `inset 3px 0 ${theme.palette.primary.main}`,
      },
    },
    remark: { color: muted(theme) },
  }),
  { name: 'LearningPathsGuideOption' },
);

/** One that was found. The field keeps the focus; its keys lead from option to option. */
export function GuideOption(props: {
  id: string;
  option: Linkable;
  isActive: boolean;
  onChoose: () => void;
}) {
  const { id, option, isActive, onChoose } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isActive) {
      item.current?.scrollIntoView?.({ block: 'nearest' });
    }
  }, [isActive]);
  const remark = option.kind === 'series' ? t('linking.series') : option.partOf;
  return (
    <li
      ref={item}
      id={id}
      role="option"
      aria-selected={isActive}
      className={classes.root}
      onMouseDown={event => {
        event.preventDefault();
        onChoose();
      }}
    >
      <Typography variant="body2">{option.title}</Typography>
      {remark && (
        <Typography variant="caption" className={classes.remark}>
          {remark}
        </Typography>
      )}
    </li>
  );
}
