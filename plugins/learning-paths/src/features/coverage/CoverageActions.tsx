import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { CoverageFilter } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { today, useDownload, DownloadOutcome, EvidenceMenu } from '../evidence';
import { useCoverageCsv } from './hooks/useCoverageCsv';

const useStyles = makeStyles(
  theme => ({
    actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.5) },
  }),
  { name: 'LearningPathsCoverageActions' },
);

/** The coverage, and the records behind it, as files. */
export function CoverageActions(props: { filter: CoverageFilter }) {
  const { filter } = props;
  const loadCsv = useCoverageCsv();
  const { t } = useTranslation();
  const classes = useStyles();
  const { download, start } = useDownload();
  const day = filter.asOf?.slice(0, 10) ?? today();
  return (
    <div>
      <div className={classes.actions}>
        <Button
          variant="outlined"
          onClick={() =>
            start(`learning-paths-coverage-${day}.csv`, signal =>
              loadCsv(filter, signal),
            )
          }
        >
          {t('download.coverage')}
        </Button>
        <EvidenceMenu series={filter.series} start={start} />
      </div>
      <DownloadOutcome download={download} />
    </div>
  );
}
