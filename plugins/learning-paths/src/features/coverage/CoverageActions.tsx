import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { CoverageFilter } from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReactNode } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { today, useDownload, DownloadOutcome, EvidenceMenu } from '../evidence';
import { useCoverageCsv } from './hooks/useCoverageCsv';

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: '0 1 660px',
      [theme.breakpoints.down('xs')]: { flexBasis: '100%' },
    },
    download: { textTransform: 'none' },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'flex-end',
      gap: theme.spacing(1.5),
      [theme.breakpoints.down('xs')]: { justifyContent: 'flex-start' },
    },
  }),
  { name: 'LearningPathsCoverageActions' },
);

/** The coverage, and the records behind it, as files. */
export function CoverageActions(props: {
  filter: CoverageFilter;
  /** What the page is about, beside them. */
  children: ReactNode;
}) {
  const { filter, children } = props;
  const loadCsv = useCoverageCsv();
  const { t } = useTranslation();
  const classes = useStyles();
  const { download, start } = useDownload();
  const day = filter.asOf?.slice(0, 10) ?? today();
  return (
    <div className={classes.root}>
      <div className={classes.actions}>
        {children}
        <Button
          className={classes.download}
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
