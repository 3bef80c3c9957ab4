import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useRef } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { accents } from '../../shared/ui/colours';

const useStyles = makeStyles(
  theme => ({
    // Wherever the reader is in the text.
    place: { position: 'sticky', top: 0, zIndex: 1, outline: 'none' },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
      margin: theme.spacing(2, 0),
      padding: theme.spacing(1, 1.5),
      borderLeft: `4px solid ${accents(theme).info}`,
      backgroundColor: theme.palette.background.paper,
    },
  }),
  { name: 'LearningPathsOutdatedText' },
);

/** Says that a text is no longer the latest; the reader decides when to read the new one. */
export function OutdatedText(props: {
  outdated: boolean;
  onLoad: () => Promise<unknown>;
}) {
  const { outdated, onLoad } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const load = async () => {
    await onLoad();
    // The button is gone then.
    place.current?.focus({ preventScroll: true });
  };
  return (
    // It is there before there is something to say, so that a screen reader says it.
    <div ref={place} role="status" tabIndex={-1} className={classes.place}>
      {outdated && (
        <div className={classes.row}>
          <Typography>{t('guide.outdated')}</Typography>
          <Button variant="outlined" onClick={load}>
            {t('guide.loadText')}
          </Button>
        </div>
      )}
    </div>
  );
}
