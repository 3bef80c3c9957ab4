import {
  CoverageFilter,
  CoverageRow,
  Progress,
  progressOf,
  ReviewStatus,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { runAtOnce, mapInSlices, SlicedWork } from '@learning-paths/content';
import { textFilter } from '../../util/textFilter';
import { GroupTree, sortName } from './GroupTree';
import { sumProgress } from './sumProgress';

/** Where a team stands with a guide. */
export interface GuideState {
  status: ReviewStatus;
  /** Of a changed guide: it still counts as done. */
  inGrace: boolean;
}

/** A team, and where it stands with what is expected of it. */
export interface CoverageTeam {
  /** Entity ref of a Group in the tree. */
  ref: string;
  /** One for each section: the guides expected of the team. */
  cells: readonly (readonly GuideState[])[];
  /** Those of all sections, each once. */
  guides: readonly GuideState[];
}

/** A row, with what it is sorted by. */
interface DrawnRow {
  key: string;
  row: CoverageRow;
  /** Refs of those that it adds up. */
  teams: readonly string[];
}

/** Rows of a coverage, by name. */
export interface CoverageTable {
  rows: DrawnRow[];
  /** Over the teams of all rows, each once. */
  progress: Progress;
}

/** A team as a row, before rows are chosen. */
interface Measured {
  cells: (Progress | null)[];
  progress: Progress;
}

type CoverageInput = {
  tree: GroupTree;
  /** Those that the caller may see. */
  teams: readonly CoverageTeam[];
} & Pick<CoverageFilter, 'by' | 'group' | 'status' | 'text'>;

/** All steps of {@link coverageInSteps} at once. */
export function buildCoverage(options: CoverageInput): CoverageTable {
  return runAtOnce(coverageInSteps(options));
}

/** Draws up the rows: `group` and `status` choose teams, `text` chooses rows. */
export function* coverageInSteps(
  options: CoverageInput,
): SlicedWork<CoverageTable> {
  const { tree, by, group, status } = options;
  const within = group === undefined ? undefined : tree.within(group);
  const measured = new Map<string, Measured>();
  for (const { ref, cells, guides } of options.teams) {
    const isChosen =
      guides.length > 0 &&
      (!within || within.has(ref)) &&
      (!status || guides.some(state => state.status === status));
    if (isChosen) {
      measured.set(ref, {
        cells: cells.map(cell => (cell.length > 0 ? progressOf(cell) : null)),
        progress: progressOf(guides),
      });
    }
    yield;
  }
  const matches = textFilter(options.text);
  const all =
    by === 'group'
      ? yield* groupRows({ tree, measured, within })
      : teamRows({ tree, measured });
  const shown = all
    .filter(({ row }) => matches([row.name, row.team]))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const counted = new Set(shown.flatMap(({ teams }) => teams));
  return {
    rows: shown,
    progress: sumProgress(
      [...counted].flatMap(ref => measured.get(ref)?.progress ?? []),
    ),
  };
}

function teamRows(options: {
  tree: GroupTree;
  measured: ReadonlyMap<string, Measured>;
}): DrawnRow[] {
  const { tree, measured } = options;
  return [...measured].map(([team, { cells, progress }]) => {
    const name = tree.nameOf(team);
    return {
      key: `${sortName(name).slice(0, 200)}\n${team}`,
      row: {
        team,
        name,
        parent: tree.parentOf(team),
        teams: 1,
        cells,
        progress,
      },
      teams: [team],
    };
  });
}

/** A row for each Group with teams, itself among them where something is expected of it too. */
function* groupRows(options: {
  tree: GroupTree;
  measured: ReadonlyMap<string, Measured>;
  within?: ReadonlySet<string>;
}): SlicedWork<DrawnRow[]> {
  const { tree, measured, within } = options;
  const rows = yield* mapInSlices(
    tree.refs.filter(ref => !within || within.has(ref)),
    ref => {
      const found = [...tree.within(ref)].flatMap(team => {
        const measure = measured.get(team);
        return measure ? [{ team, ...measure }] : [];
      });
      if (found.length === 0) {
        return [];
      }
      const cells = found[0].cells.map((_, index) => {
        const parts = found.flatMap(each => each.cells[index] ?? []);
        return parts.length > 0 ? sumProgress(parts) : null;
      });
      return [
        {
          key: tree.sortKey(ref),
          row: {
            team: ref,
            name: tree.nameOf(ref),
            parent: tree.parentOf(ref),
            teams: found.length,
            cells,
            progress: sumProgress(found.map(each => each.progress)),
          },
          teams: found.map(({ team }) => team),
        },
      ];
    },
  );
  return rows.flat();
}
