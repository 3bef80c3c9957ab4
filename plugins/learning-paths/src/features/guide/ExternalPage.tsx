import { LinkButton } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import OpenInNewIcon from '@material-ui/icons/OpenInNew';
import { Guide } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { accents, muted } from '../../shared/ui/colours';
import { EntityLink } from '../../shared/ui/EntityLink';
import { VisuallyHidden } from '../../shared/ui/VisuallyHidden';
import { usePageUrls } from '../../shared/urls/usePageUrls';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
      padding: theme.spacing(2.5),
      overflowWrap: 'anywhere',
    },
    problem: {
      padding: theme.spacing(1, 1.5),
      borderLeft: `4px solid ${accents(theme).warning}`,
    },
    problemTitle: { fontWeight: 700 },
    quiet: { color: muted(theme) },
  }),
  { name: 'LearningPathsExternalPage' },
);

type Target = NonNullable<Guide['target']>;
type TechDocs = Extract<Target, { kind: 'techdocs' }>;
type External = Extract<Target, { kind: 'external' }>;

/** Undefined for what is no address of the web: authors write these. */
function webAddress(url: string): URL | undefined {
  try {
    const address = new URL(url);
    return /^https?:$/.test(address.protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}

function TechDocsLink(props: { target: TechDocs }) {
  const { entityRef, path } = props.target;
  const { t } = useTranslation();
  const to = usePageUrls().techDocs(entityRef, path);
  const classes = useStyles();
  return (
    <>
      <Typography>
        {t('outside.techdocs')} <EntityLink entityRef={entityRef} />
      </Typography>
      {to ? (
        <LinkButton to={to} variant="contained" color="primary">
          {t('outside.openTechDocs')}
        </LinkButton>
      ) : (
        <Typography className={classes.quiet}>
          {t('outside.noTechDocs')}
        </Typography>
      )}
    </>
  );
}

function WebsiteLink(props: { target: External }) {
  const { url } = props.target;
  const { t } = useTranslation();
  const address = webAddress(url);
  return (
    <>
      <Typography>
        {t('outside.external', { host: address?.host ?? url })}
      </Typography>
      {address && (
        <Button
          href={address.href}
          target="_blank"
          rel="noopener noreferrer"
          variant="contained"
          color="primary"
          endIcon={<OpenInNewIcon aria-hidden />}
        >
          {t('outside.openExternal')}{' '}
          <VisuallyHidden>{t('common.opensInNewTab')}</VisuallyHidden>
        </Button>
      )}
    </>
  );
}

/** In the place of the text of an external page: what it is, and the way there. */
export function ExternalPage(props: { guide: Guide; target: Target }) {
  const { guide, target } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <Paper
      component="section"
      className={classes.root}
      aria-label={t('outside.label')}
    >
      {target.kind === 'techdocs' ? (
        <TechDocsLink target={target} />
      ) : (
        <WebsiteLink target={target} />
      )}
      {guide.problem && (
        <div className={classes.problem}>
          <Typography className={classes.problemTitle}>
            {t('outside.problem')}
          </Typography>
          <Typography>{guide.problem}</Typography>
        </div>
      )}
      <Typography variant="body2" className={classes.quiet}>
        {guide.digest ? t('outside.pinned') : t('outside.unpinned')}
      </Typography>
    </Paper>
  );
}
