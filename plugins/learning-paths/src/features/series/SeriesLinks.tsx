import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { SeriesRef } from '@learning-paths/backstage-plugin-learning-paths-common';
import { usePageUrls } from '../../shared/urls/usePageUrls';

/** Other paths, in one line. */
export function SeriesLinks(props: { label: string; series: SeriesRef[] }) {
  const urls = usePageUrls();
  return (
    <Typography gutterBottom>
      {props.label}:{' '}
      {props.series.map((series, index) => (
        <span key={series.slug}>
          {index > 0 && ', '}
          <Link to={urls.series(series.slug)} underline="always">
            {series.title}
          </Link>
        </span>
      ))}
    </Typography>
  );
}
