import { makeStyles } from '@material-ui/core/styles';
import { TextHunk } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../../messages/useTranslation';
import { ChangedPlace } from '../ChangedPlace';
import { Segments } from '../Segments';
import { UnchangedHunk } from './UnchangedHunk';

const useStyles = makeStyles(
  {
    root: {
      fontFamily: 'monospace',
      fontSize: '0.85rem',
      lineHeight: 1.6,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'LearningPathsRawDifference' },
);

/** The Markdown of both texts, word by word where lines differ. */
export function RawDifference(props: {
  hunks: readonly TextHunk[];
  total: number;
}) {
  const { hunks, total } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  let change = 0;
  return (
    <div className={classes.root}>
      {hunks.map((hunk, index) => {
        if (hunk.kind === 'same') {
          return <UnchangedHunk key={index} lines={hunk.lines} />;
        }
        change += 1;
        return (
          <ChangedPlace
            key={index}
            label={t('changes.at', {
              position: String(change),
              total: String(total),
            })}
          >
            <Segments segments={hunk.segments} />
          </ChangedPlace>
        );
      })}
    </div>
  );
}
