import { TeamReport } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useDownload, DownloadOutcome, EvidenceMenu } from '../evidence';

/** The records of a team as a file. */
export function TeamActions(props: { report: TeamReport }) {
  const { download, start } = useDownload();
  return (
    <div>
      <EvidenceMenu team={props.report.team} start={start} />
      <DownloadOutcome download={download} />
    </div>
  );
}
