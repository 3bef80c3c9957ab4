import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import OpenInNewIcon from '@material-ui/icons/OpenInNew';
import { ReactNode } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles(
  theme => ({
    icon: {
      fontSize: '0.9em',
      marginLeft: theme.spacing(0.5),
      verticalAlign: '-0.1em',
    },
  }),
  { name: 'LearningPathsExternalLink' },
);

/** Addresses come from authors; whatever is not a plain web, mail or phone address is no link. */
const isSafe = (href: string) => /^(https?:|mailto:|tel:)/i.test(href);

/** A link out of Backstage. It opens beside it, and says so to everybody. */
export function ExternalLink(props: {
  href: string;
  children: ReactNode;
  title?: string;
  underline?: 'always' | 'hover';
}) {
  const { href, children, title, underline = 'always' } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  if (!isSafe(href)) {
    return <>{children}</>;
  }
  return (
    <Link
      href={href}
      title={title}
      target="_blank"
      rel="noopener noreferrer"
      underline={underline}
    >
      {children}
      <OpenInNewIcon className={classes.icon} aria-hidden />
      <VisuallyHidden> {t('common.opensInNewTab')}</VisuallyHidden>
    </Link>
  );
}
