import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { TeamReport } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useState } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { useDownload, DownloadOutcome, EvidenceMenu } from '../evidence';
import { TransferDialog } from './transfer/TransferDialog';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.5) },
  }),
  { name: 'LearningPathsTeamActions' },
);

/** The records of a team as a file; for stewards, taking over those of others. */
export function TeamActions(props: { report: TeamReport }) {
  const { report } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const { download, start } = useDownload();
  const [isTransferring, setTransferring] = useState(false);
  return (
    <div>
      <div className={classes.root}>
        {report.mayTransfer && (
          <Button variant="outlined" onClick={() => setTransferring(true)}>
            {t('transfer.open')}
          </Button>
        )}
        <EvidenceMenu team={report.team} start={start} />
      </div>
      <DownloadOutcome download={download} />
      {isTransferring && (
        <TransferDialog
          report={report}
          onClose={() => setTransferring(false)}
        />
      )}
    </div>
  );
}
