import Typography from '@material-ui/core/Typography';
import { useTranslation } from '../../messages/useTranslation';
import { useErrorMessage } from '../../shared/ui/feedback/useErrorMessage';
import { MOST_RECORDS, TooManyRecordsError } from './gatherEvidence';
import { Download } from './hooks/useDownload';

/** What became of the last download, said to everybody. */
export function DownloadOutcome(props: { download: Download }) {
  const { download } = props;
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  if (download.status === 'failed') {
    const { file, error } = download;
    return (
      <Typography role="alert">
        {t('download.failed', {
          file,
          reason:
            error instanceof TooManyRecordsError
              ? t('download.tooMany', { limit: String(MOST_RECORDS) })
              : errorMessage(error),
        })}
      </Typography>
    );
  }
  return (
    <Typography role="status" variant="body2">
      {download.status === 'none'
        ? ''
        : t(`download.${download.status}`, { file: download.file })}
    </Typography>
  );
}
