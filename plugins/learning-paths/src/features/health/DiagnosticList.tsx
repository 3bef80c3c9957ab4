import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import InfoOutlinedIcon from '@material-ui/icons/InfoOutlined';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import {
  Diagnostic,
  Severity,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../messages/useTranslation';
import { accents, muted } from '../../shared/ui/colours';
import { ExternalLink } from '../../shared/ui/ExternalLink';

const ORDER: Severity[] = ['error', 'warning', 'info'];

const ICONS = {
  error: ErrorOutlineIcon,
  warning: WarningIcon,
  info: InfoOutlinedIcon,
};

const useStyles = makeStyles(
  theme => {
    const colours = accents(theme);
    return {
      source: {
        fontSize: '1.05rem',
        fontWeight: 700,
        margin: theme.spacing(2, 0, 1),
      },
      list: { listStyle: 'none', margin: 0, padding: 0 },
      item: {
        display: 'flex',
        gap: theme.spacing(1.5),
        padding: theme.spacing(1.5, 0),
        borderTop: `1px solid ${theme.palette.divider}`,
      },
      text: { minWidth: 0, overflowWrap: 'anywhere' },
      severity: { fontWeight: 700 },
      error: { color: colours.error },
      warning: { color: colours.warning },
      info: { color: colours.info },
      where: {
        color: muted(theme),
        '& code': { fontSize: '0.9em' },
      },
    };
  },
  { name: 'LearningPathsDiagnosticList' },
);

/** `file:line:column`, as editors and compilers write it. */
function placeOf(diagnostic: Diagnostic): string {
  const { file, line, column } = diagnostic;
  return [file, line, line === undefined ? undefined : column]
    .filter(part => part !== undefined)
    .join(':');
}

function DiagnosticItem(props: { diagnostic: Diagnostic }) {
  const { severity, code, message, hint, editUrl, file } = props.diagnostic;
  const { t } = useTranslation();
  const classes = useStyles();
  const Icon = ICONS[severity];
  return (
    <li className={classes.item}>
      <Icon className={classes[severity]} aria-hidden />
      <div className={classes.text}>
        <Typography variant="body2">
          <span className={`${classes.severity} ${classes[severity]}`}>
            {t(`health.severity.${severity}`)}
          </span>{' '}
          {message}
        </Typography>
        {hint && (
          <Typography variant="body2">{t('health.hint', { hint })}</Typography>
        )}
        <Typography variant="body2" className={classes.where}>
          <code>{placeOf(props.diagnostic)}</code> · <code>{code}</code>
          {editUrl && (
            <>
              {' · '}
              <ExternalLink href={editUrl}>
                {t('health.edit', { file })}
              </ExternalLink>
            </>
          )}
        </Typography>
      </div>
    </li>
  );
}

/** Problems in files: by source, the worst first. */
export function DiagnosticList(props: { diagnostics: Diagnostic[] }) {
  const { diagnostics } = props;
  const { t } = useTranslation();
  const classes = useStyles();
  const sources = [...new Set(diagnostics.map(({ source }) => source))];
  return (
    <>
      {sources.map(source => {
        const own = diagnostics.filter(item => item.source === source);
        const sorted = ORDER.flatMap(severity =>
          own.filter(item => item.severity === severity),
        );
        return (
          <section key={source}>
            <Typography component="h3" className={classes.source}>
              {t('health.diagnosticsOf', { source, count: own.length })}
            </Typography>
            <ul className={classes.list}>
              {sorted.map((diagnostic, index) => (
                <DiagnosticItem key={index} diagnostic={diagnostic} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
