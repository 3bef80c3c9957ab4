import {
  Coverage,
  CoverageRow,
  CoverageSection,
  Progress,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { shortHash } from '../util/sha256';
import { isNotModified } from './conditional';
import { CsvColumn, sendCsv } from './csv';
import { parseTeam, teamInPath } from './parseTeam';
import { RouteOptions } from './types';

/** Where one row stands with one section, in which something is expected. */
interface CoverageCell {
  row: CoverageRow;
  section: CoverageSection;
  progress: Progress;
}

const columns: CsvColumn<CoverageCell>[] = [
  { header: 'team', value: ({ row }) => row.team },
  { header: 'name', value: ({ row }) => row.name },
  { header: 'parent', value: ({ row }) => row.parent },
  { header: 'teams', value: ({ row }) => row.teams },
  { header: 'series', value: ({ section }) => section.series },
  { header: 'section', value: ({ section }) => section.title },
  { header: 'total', value: ({ progress }) => progress.total },
  { header: 'done', value: ({ progress }) => progress.done },
  { header: 'reviewed', value: ({ progress }) => progress.reviewed },
  { header: 'exception', value: ({ progress }) => progress.exception },
  { header: 'not applicable', value: ({ progress }) => progress.notApplicable },
  { header: 'changed', value: ({ progress }) => progress.changed },
  { header: 'due', value: ({ progress }) => progress.due },
  { header: 'not reviewed', value: ({ progress }) => progress.notReviewed },
];

export function addCoverageRoutes({
  router,
  httpAuth,
  coverage,
  teamReports,
}: RouteOptions): void {
  router.get('/coverage', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const {
      limit = 100,
      cursor,
      sort,
      trend,
      group,
      ...filter
    } = request.query;
    const options = {
      ...filter,
      credentials,
      group: group === undefined ? undefined : parseTeam(group),
    };
    response.vary('Accept');
    if (request.accepts(['application/json', 'text/csv']) === 'text/csv') {
      const table = await coverage.getCoverage(options);
      await sendCsv(response, {
        fileName: fileNameOf(table),
        columns,
        rows: cellsOf(table),
      });
      return;
    }
    const page = await coverage.getCoverage({
      ...options,
      limit,
      cursor,
      sort,
      trend,
    });
    if (!isNotModified(request, response, hashOf(page))) {
      response.json(page);
    }
  });

  router.get('/teams/:kind/:namespace/:name', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const report = await teamReports.getTeam({
      ...request.query,
      credentials,
      team: teamInPath(request.params),
    });
    if (!isNotModified(request, response, hashOf(report))) {
      response.json(report);
    }
  });
}

/** A line for each team and section, which is what spreadsheets sort and pivot. */
function* cellsOf({ items, sections }: Coverage): Iterable<CoverageCell> {
  for (const row of items) {
    for (const [index, section] of sections.entries()) {
      const progress = row.cells[index];
      if (progress) {
        yield { row, section, progress };
      }
    }
  }
}

function fileNameOf({ asOf }: Coverage): string {
  return asOf ? `coverage-${asOf.slice(0, 10)}.csv` : 'coverage.csv';
}

/** Statuses move with time alone, and teams in the catalog, so only the answer itself tells. */
function hashOf(answer: object): string {
  return shortHash(answer, 32);
}
