import { Link } from '@backstage/core-components';
import { CoverageSection } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { usePageUrls } from '../../../shared/urls/usePageUrls';
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

/** The concerns, below their series where several are shown. */
export function CoverageHead(props: {
  sections: CoverageSection[];
  /** Titles by slug. */
  titles: ReadonlyMap<string, string>;
  byGroup: boolean;
  classes: TableClasses;
}) {
  const { sections, titles, byGroup, classes } = props;
  const { t } = useTranslation();
  const urls = usePageUrls();
  const runs = seriesOf(sections);
  const rowSpan = runs.length > 1 ? 2 : 1;
  const concerns = sections.map(({ series, title }, index) => (
    <th key={`${index}:${series}`} scope="col">
      {title}
    </th>
  ));
  const first = (
    <th scope="col" rowSpan={rowSpan} className={classes.name}>
      {byGroup ? t('coverage.group') : t('coverage.team')}
    </th>
  );
  const last = (
    <th scope="col" rowSpan={rowSpan}>
      {t('coverage.all')}
    </th>
  );
  if (rowSpan === 1) {
    return (
      <thead className={classes.head}>
        <tr>
          {first}
          {concerns}
          {last}
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
        {last}
      </tr>
      <tr>{concerns}</tr>
    </thead>
  );
}
