import { Page, pages } from './content';

/** A component of the platform, as "The platform in one table" has it. */
export interface TableRow {
  component: string;
  version: string;
  /** The Kubernetes minors that the component lists; `any` where it states no limit. */
  kubernetes: string;
  /** ISO date on which somebody read the source. */
  checked: string;
}

/** The page that is the one home of every version. */
export const tablePage: Page = pageNamed('reference/platform-in-one-table');

/** A page of the content, by its file below the content folder, without extension. */
export function pageNamed(name: string): Page {
  const page = pages.find(candidate => candidate.name === name);
  if (!page) {
    throw new Error(`There is no ${name}.md in the content`);
  }
  return page;
}

/** The cells of the table below a `##` heading, without its head. */
export function tableBelow({ prose }: Page, heading: string): string[][] {
  const [, rest = ''] = `\n${prose}`.split(`\n## ${heading}\n`);
  return (rest.split('\n## ')[0].match(/^\|.*\|$/gm) ?? []).slice(2).map(line =>
    line
      .slice(1, -1)
      .split('|')
      .map(cell => cell.trim()),
  );
}

/** What the platform runs. */
export const platformRows: TableRow[] = tableBelow(
  tablePage,
  'On the platform',
).map(([component, version, kubernetes, , , checked]) => ({
  component,
  version,
  kubernetes,
  checked,
}));

/** What the guides describe besides. */
export const describedRows: Pick<TableRow, 'component' | 'version'>[] =
  tableBelow(tablePage, 'Described in the guides, and not on the platform').map(
    ([component, version]) => ({ component, version }),
  );

/** The Kubernetes minor that the platform runs, as `1.36`. */
export const targetMinor: string =
  platformRows.find(({ component }) => component === 'Kubernetes')?.version ??
  '';

const minorOf = (version: string): number => Number(version.split('.')[1]);

/** Whether a list of Kubernetes minors, as the table writes it, holds a minor. */
export function holds(kubernetes: string, minor: string): boolean {
  const [, from, to] =
    /^(1\.\d+)(?:–(1\.\d+)| and later)?$/.exec(kubernetes) ?? [];
  if (kubernetes === 'any') {
    return true;
  }
  if (!from) {
    throw new Error(`"${kubernetes}" is no list of Kubernetes minors`);
  }
  const last = kubernetes.endsWith('and later')
    ? Infinity
    : minorOf(to ?? from);
  return minorOf(from) <= minorOf(minor) && minorOf(minor) <= last;
}
