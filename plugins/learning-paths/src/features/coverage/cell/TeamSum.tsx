import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  CoverageFilter,
  CoverageSection,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { ConcernIcon } from '../../../shared/concern/ConcernIcon';
import { ProgressText } from '../../../shared/progress/ProgressText';
import { muted } from '../../../shared/ui/colours';
import { usePageUrls } from '../../../shared/urls/usePageUrls';
import { CellAddress } from '../hooks/coverageAddress';
import { Selection } from '../table/selection';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: theme.spacing(0, 0, 2), padding: 0 },
    item: { borderTop: `1px solid ${theme.palette.divider}` },
    button: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      width: '100%',
      margin: 0,
      padding: theme.spacing(1, 0),
      border: 0,
      background: 'none',
      color: 'inherit',
      font: 'inherit',
      textAlign: 'left',
      cursor: 'pointer',
      '&:hover $title': { textDecoration: 'underline' },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    title: { fontWeight: 600 },
    progress: { fontSize: '0.875rem', color: muted(theme) },
  }),
  { name: 'LearningPathsTeamSum' },
);

/** The concerns in which something is expected of a row, and how far it is with each. */
export function TeamSum(props: {
  selection: Selection;
  sections: CoverageSection[];
  filter: CoverageFilter;
  onOpen: (cell: CellAddress) => void;
}) {
  const { selection, sections, filter, onOpen } = props;
  const { row, byGroup } = selection;
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  return (
    <>
      <ul className={classes.list} aria-label={t('coverage.drawer.concerns')}>
        {sections.map((section, index) => {
          const progress = row.cells[index];
          const { series, title, icon, colour } = section;
          return progress ? (
            <li key={`${index}:${title}`} className={classes.item}>
              <button
                type="button"
                className={classes.button}
                onClick={() =>
                  onOpen({ row: row.team, section: { series, title } })
                }
              >
                <ConcernIcon concern={{ icon, colour }} />
                <span>
                  <span className={classes.title}>{title}</span>
                  <Typography
                    component="span"
                    display="block"
                    className={classes.progress}
                  >
                    <ProgressText progress={progress} />
                  </Typography>
                </span>
              </button>
            </li>
          ) : null;
        })}
      </ul>
      {!byGroup && (
        <Link to={urls.team(row.team, { asOf: filter.asOf })}>
          {t('coverage.drawer.teamPage', { team: row.name })}
        </Link>
      )}
    </>
  );
}
