import { CopyTextButton } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../messages/useTranslation';

const SNIPPET = `metadata:
  annotations:
    learning-paths.io/guides: /guides/one, /series/another`;

const useStyles = makeStyles(
  theme => ({
    code: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      '& pre': {
        margin: 0,
        padding: theme.spacing(1.5),
        overflowX: 'auto',
        fontSize: '0.8125rem',
      },
    },
  }),
  { name: 'LearningPathsLinkingInstructions' },
);

/** How guides come to an entity to which none applies. */
export function LinkingInstructions(props: { mayLink: boolean }) {
  const { t } = useTranslation();
  const classes = useStyles();
  return (
    <>
      <Typography variant="subtitle2" component="h3" gutterBottom>
        {t('entityGuides.noneTitle')}
      </Typography>
      <Typography variant="body2" gutterBottom>
        {t('entityGuides.noneText')}
      </Typography>
      <div className={classes.code}>
        <pre
          // Scrollable with the keyboard too.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          role="group"
          aria-label={t('article.codeRegion')}
        >
          {SNIPPET}
        </pre>
        <CopyTextButton
          text={SNIPPET}
          tooltipText={t('article.copied')}
          aria-label={t('article.copyLabel')}
        />
      </div>
      {props.mayLink && (
        <Typography variant="body2">{t('entityGuides.noneAdd')}</Typography>
      )}
    </>
  );
}
