import { parseEntityRef } from '@backstage/catalog-model';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useId, useRef, useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { StartDownload, today } from './hooks/useDownload';
import { useEvidence } from './hooks/useEvidence';

const useStyles = makeStyles(
  { button: { textTransform: 'none' } },
  { name: 'LearningPathsEvidenceMenu' },
);

/** Every record of the history, of one team or of all that the reader may see, as a file. */
export function EvidenceMenu(props: {
  /** Entity ref. */
  team?: string;
  /** Slug. */
  series?: string;
  start: StartDownload;
}) {
  const { team, series, start } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { loadCsv, loadJson } = useEvidence({ team, series });
  const name = ['learning-paths-evidence', team && parseEntityRef(team).name]
    .filter(Boolean)
    .join('-');

  const choose = (
    format: string,
    load: (signal: AbortSignal) => Promise<Blob>,
  ) => {
    setOpen(false);
    void start(`${name}-${today()}.${format}`, load);
  };
  return (
    <>
      <Button
        ref={button}
        className={classes.button}
        variant="outlined"
        title={t('download.evidenceMenu')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        endIcon={<ExpandMoreIcon />}
        onClick={() => setOpen(true)}
      >
        {t('download.evidence')}
      </Button>
      <Menu
        id={id}
        anchorEl={button.current}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        open={isOpen}
        onClose={() => setOpen(false)}
      >
        <MenuItem onClick={() => choose('csv', loadCsv)}>
          {t('download.csv')}
        </MenuItem>
        <MenuItem onClick={() => choose('json', loadJson)}>
          {t('download.json')}
        </MenuItem>
      </Menu>
    </>
  );
}
