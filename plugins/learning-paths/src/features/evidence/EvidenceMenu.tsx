import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useId, useRef, useState } from 'react';
import { useWords } from '../../messages/useWords';
import { learningPathsApiRef } from '../../shared/query/learningPathsApiRef';
import { gatherEvidence } from './gatherEvidence';
import { today, useDownload } from './hooks/useDownload';

/** Every record of the history, of one team or of all that the reader may see, as a file. */
export function EvidenceMenu(props: {
  /** Entity ref. */
  team?: string;
  /** Slug. */
  series?: string;
  start: ReturnType<typeof useDownload>['start'];
}) {
  const { team, series, start } = props;
  const api = useApi(learningPathsApiRef);
  const t = useWords();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const filter = { team, series };
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
        <MenuItem
          onClick={() =>
            choose('csv', signal => api.evidenceCsv(filter, { signal }))
          }
        >
          {t('download.csv')}
        </MenuItem>
        <MenuItem
          onClick={() =>
            choose('json', signal => gatherEvidence(api, filter, signal))
          }
        >
          {t('download.json')}
        </MenuItem>
      </Menu>
    </>
  );
}
