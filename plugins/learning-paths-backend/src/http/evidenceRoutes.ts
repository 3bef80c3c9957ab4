import { EvidenceRecord } from '@learning-paths/backstage-plugin-learning-paths-common';
import { setPrivate } from './conditional';
import { CsvColumn, sendCsv } from './csv';
import { parseTeam } from './parseTeam';
import { RouteOptions } from './types';

const columns: CsvColumn<EvidenceRecord>[] = [
  { header: 'team', value: record => record.team },
  { header: 'guide', value: record => record.path },
  { header: 'title', value: record => record.title },
  { header: 'digest', value: record => record.digest },
  { header: 'kind', value: record => record.kind },
  { header: 'outcome', value: record => record.outcome },
  { header: 'until', value: record => record.until },
  { header: 'comment', value: record => record.comment },
  { header: 'who', value: record => record.by },
  { header: 'name', value: record => record.byName },
  { header: 'capacity', value: record => record.capacity },
  { header: 'channel', value: record => record.channel },
  { header: 'when', value: record => record.at },
  {
    header: 'section',
    value: ({ section }) => section && `${section.series}: ${section.title}`,
  },
  { header: 'inherited from', value: record => record.inheritedFrom },
  { header: 'transferred by', value: record => record.transferredBy },
  { header: 'transferred at', value: record => record.transferredAt },
  {
    header: 'text differs',
    value: record => (record.textDiffers ? 'yes' : undefined),
  },
  {
    header: 'attested without opening',
    value: ({ opened }) => withoutOpening(opened),
  },
];

export function addEvidenceRoutes({
  router,
  httpAuth,
  evidence,
}: RouteOptions): void {
  router.get('/reviews/evidence', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { team, series, limit = 100, cursor } = request.query;
    const wanted = {
      credentials,
      http: request,
      team: team && parseTeam(team),
      series,
    };
    if (request.accepts(['application/json', 'text/csv']) === 'text/csv') {
      await sendCsv(response, {
        fileName: 'learning-paths-evidence.csv',
        columns,
        rows: evidence.export(wanted),
      });
      return;
    }
    response.vary('Accept');
    setPrivate(response);
    response.json(await evidence.list({ ...wanted, limit, cursor }));
  });
}

/** Empty where nobody said. */
function withoutOpening(opened: boolean | undefined): string | undefined {
  if (opened === undefined) {
    return undefined;
  }
  return opened ? 'no' : 'yes';
}
