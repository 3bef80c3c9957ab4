import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { Step } from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReactNode } from 'react';
import { useTranslation } from '../../messages/useTranslation';
import { muted } from '../ui/colours';
import { EntityLink } from '../ui/EntityLink';
import { ExternalLink } from '../ui/ExternalLink';
import { usePageUrls } from '../urls/usePageUrls';

const useStyles = makeStyles(
  theme => ({
    missing: {
      color: muted(theme),
      textDecoration: 'line-through',
    },
    remark: {
      display: 'block',
      fontSize: theme.typography.caption.fontSize,
      color: muted(theme),
    },
  }),
  { name: 'LearningPathsStepLabel' },
);

/** The name of a step, as a link to wherever it leads, with a word where that is unusual. */
export function StepLabel(props: {
  step: Step;
  series: string;
  /** The reader is on the guide of this step. */
  current?: boolean;
}) {
  const { step, series, current } = props;
  const { title, target } = step;
  const { t } = useTranslation();
  const urls = usePageUrls();
  const classes = useStyles();
  // The name leads to the page itself; what the team says of it is on a page of ours.
  const externalRef = target.kind === 'guide' ? undefined : step.guide;
  const remark = (word: string): ReactNode => (
    <span className={classes.remark}>
      {word}
      {externalRef && (
        <>
          {' · '}
          <Link
            to={urls.guide(externalRef, { series })}
            underline="always"
            aria-current={current ? 'page' : undefined}
            aria-label={t('step.reviewLabel', { title })}
          >
            {t('step.review')}
          </Link>
        </>
      )}
    </span>
  );
  const missing = (
    <>
      <bdi className={classes.missing}>{title}</bdi>
      {remark(t('step.missing'))}
    </>
  );

  switch (target.kind) {
    case 'guide':
      return (
        <Link
          to={urls.guide(target.path, { series })}
          aria-current={current ? 'page' : undefined}
        >
          {title}
        </Link>
      );
    case 'external':
      return (
        <>
          <ExternalLink href={target.url} underline="hover">
            {title}
          </ExternalLink>
          {remark(t('step.external'))}
        </>
      );
    case 'entity':
      return (
        <>
          <EntityLink entityRef={target.entityRef} underline="hover">
            {title}
          </EntityLink>
          {remark(t('step.entity'))}
        </>
      );
    case 'techdocs': {
      const to = urls.techDocs(target.entityRef, target.path);
      if (!to) {
        return missing;
      }
      return (
        <>
          <Link to={to}>
            <bdi>{title}</bdi>
          </Link>
          {remark(t('step.techdocs'))}
        </>
      );
    }
    default:
      return missing;
  }
}
