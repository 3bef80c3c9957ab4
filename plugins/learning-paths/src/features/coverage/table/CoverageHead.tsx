import { Link } from '@backstage/core-components';
import { CoverageSection } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { ConcernIcon } from '../../../shared/concern/ConcernIcon';
import { usePageUrls } from '../../../shared/urls/usePageUrls';
import { CoverageSort } from '../hooks/coverageAddress';
import { SortHead } from './SortHead';
import { TableClasses } from './styles';

/** Runs of neighbouring sections of one series. */
function seriesOf(
  sections: CoverageSection[],
): { slug: string; count: number }[] {
  const runs: { slug: string; count: number }[] = [];
  for (const { series } of sections) {
    const last = runs[runs.length - 1];
    if (last?.slug === series) {
      last.count += 1;
    } else {
      runs.push({ slug: series, count: 1 });
    }
  }
  return runs;
}

/** A word that no column has room for may break; others never do. */
const LONG_WORD = /\S{22,}/u;

/** The concerns, below their series where several are shown. */
export function CoverageHead(props: {
  sections: CoverageSection[];
  /** Titles by slug. */
  titles: ReadonlyMap<string, string>;
  byGroup: boolean;
  isPhone: boolean;
  sort: CoverageSort;
  onSort: (sort: CoverageSort) => void;
  classes: TableClasses;
}) {
  const { sections, titles, byGroup, isPhone, sort, onSort, classes } = props;
  const { t } = useTranslation();
  const urls = usePageUrls();
  const runs = seriesOf(sections);
  const rowSpan = runs.length > 1 ? 2 : 1;
  const sorting = { sort, onSort, rowSpan, classes };
  const concerns = sections.map(({ series, title, icon, colour }, index) => (
    <th
      key={`${index}:${series}`}
      scope="col"
      className={LONG_WORD.test(title) ? classes.long : undefined}
    >
      <ConcernIcon concern={{ icon, colour }} className={classes.concern} />
      {title}
    </th>
  ));
  const first = (
    <>
      <SortHead by="name" className={classes.name} {...sorting}>
        {byGroup ? t('coverage.group') : t('coverage.team')}
      </SortHead>
      {!isPhone && (
        <>
          <SortHead by="done" className={classes.all} {...sorting}>
            {t('coverage.all')}
          </SortHead>
          <SortHead by="trend" {...sorting}>
            {t('coverage.trend.title')}
          </SortHead>
        </>
      )}
    </>
  );
  if (rowSpan === 1) {
    return (
      <thead className={classes.head}>
        <tr>
          {first}
          {concerns}
        </tr>
      </thead>
    );
  }
  return (
    <thead className={classes.head}>
      <tr>
        {first}
        {runs.map(({ slug, count }, index) => (
          <th key={`${index}:${slug}`} scope="colgroup" colSpan={count}>
            <Link to={urls.series(slug)}>{titles.get(slug) ?? slug}</Link>
          </th>
        ))}
      </tr>
      <tr>{concerns}</tr>
    </thead>
  );
}
