import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { HistoryEntry } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useState } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { Pages } from '../../../shared/query/usePagedQuery';
import { Disclosure } from '../../../shared/ui/Disclosure';
import { FailedNotice } from '../../../shared/ui/feedback/FailedNotice';
import { Loading } from '../../../shared/ui/feedback/Loading';
import { ShowMore } from '../../../shared/ui/feedback/ShowMore';
import { useHistory } from '../hooks/useHistory';
import { HistoryItem } from './HistoryItem';

const useStyles = makeStyles(
  theme => ({
    root: { marginTop: theme.spacing(2) },
    list: { listStyle: 'none', margin: 0, padding: 0 },
  }),
  { name: 'LearningPathsReviewHistory' },
);

function Entries(props: { pages: Pages<HistoryEntry> }) {
  const { pages } = props;
  const { items } = pages;
  const { t } = useTranslation();
  const classes = useStyles();
  if (items.length === 0) {
    return <Typography>{t('history.empty')}</Typography>;
  }
  return (
    <>
      <ol className={classes.list}>
        {items.map((entry, index) => (
          <HistoryItem key={items.length - index} entry={entry} />
        ))}
      </ol>
      <ShowMore pages={pages} />
    </>
  );
}

/** Everything that a team attested of a guide, on demand; offered where there is something. */
export function ReviewHistory(props: {
  team: string;
  path: string;
  /** How many records there are. */
  records: number;
  version: number | undefined;
}) {
  const { team, path, records, version } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const [open, setOpen] = useState(false);
  const pages = useHistory({ team, path, version, records, wanted: open });

  const content = () => {
    const { state } = pages;
    switch (state.status) {
      case 'loading':
        return <Loading />;
      case 'ready':
        return <Entries pages={pages} />;
      case 'error':
        return <FailedNotice title={t('history.failed')} problem={state} />;
      default:
        return <Typography role="alert">{t('history.forbidden')}</Typography>;
    }
  };
  return (
    <div className={classes.root}>
      <Disclosure
        label={t('history.entries', { count: records })}
        open={open}
        onToggle={() => setOpen(before => !before)}
      >
        {content()}
      </Disclosure>
    </div>
  );
}
