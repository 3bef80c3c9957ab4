import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ChangedFile } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useId } from 'react';
import { useTranslation } from '../../../messages/useTranslation';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: theme.spacing(0, 0, 1),
      paddingLeft: theme.spacing(2.5),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'LearningPathsChangedFiles' },
);

/** Which of the files that a guide shows are others than in the earlier text. */
export function ChangedFiles(props: { files: readonly ChangedFile[] }) {
  const { t } = useTranslation();
  const classes = useStyles();
  const id = useId();
  if (props.files.length === 0) {
    return null;
  }
  return (
    <>
      <Typography id={id}>{t('changes.files')}</Typography>
      <ul className={classes.list} aria-labelledby={id}>
        {props.files.map(({ kind, path }) => (
          <li key={`${kind} ${path}`}>{t(`changes.file.${kind}`, { path })}</li>
        ))}
      </ul>
    </>
  );
}
