import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useContext, useRef } from 'react';
import { usePrintStyles } from '../print/usePrintStyles';
import { PageFrameContext } from './pageFrame';
import { Crumb } from './Trail';
import { useDocumentTitle } from './useDocumentTitle';
import { useScrollAndFocus } from './useScrollAndFocus';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
    },
  }),
  { name: 'LearningPathsPageTitle' },
);

/** Trail, heading and one line below it; names the document and leads the reader to the page. */
export function PageTitle(props: {
  title: string;
  subtitle?: ReactNode;
  crumbs?: Crumb[];
  actions?: ReactNode;
  /** False while the heading is not yet that of the page in the address bar. */
  settled?: boolean;
}) {
  const { title, subtitle, crumbs = [], actions, settled = true } = props;
  const { Heading, Trail } = useContext(PageFrameContext);
  const classes = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(title);
  useScrollAndFocus(heading, settled);
  usePrintStyles();

  return (
    <header>
      <Trail crumbs={crumbs} />
      <div className={classes.row}>
        <Heading heading={heading} title={title} subtitle={subtitle} />
        {actions}
      </div>
    </header>
  );
}
