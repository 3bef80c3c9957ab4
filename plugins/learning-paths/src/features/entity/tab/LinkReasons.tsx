import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  EntityGuide,
  EntityGuides,
  GuideLink,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { muted } from '../../../shared/ui/colours';
import { EntityLink } from '../../../shared/ui/EntityLink';
import { keyOfLink } from '../entityGuides';
import { useLinkExplanation } from '../hooks/useLinkExplanation';
import { RemoveLink } from '../linking/RemoveLink';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0, color: muted(theme) },
    note: { whiteSpace: 'pre-line', margin: theme.spacing(0, 0, 0.5) },
  }),
  { name: 'LearningPathsLinkReasons' },
);

function Reason(props: { link: GuideLink }) {
  const { link } = props;
  const { t } = useTranslation();
  const why = useLinkExplanation();
  const classes = useStyles();
  const from = why.from(link);
  return (
    <>
      {from && link.inheritedFrom && (
        <>
          <EntityLink entityRef={link.inheritedFrom}>{from}</EntityLink>
          {': '}
        </>
      )}
      {why.long(link)}
      {link.note && (
        <p className={classes.note}>{t('why.note', { note: link.note })}</p>
      )}
    </>
  );
}

/**
 * What else there is to say of why a guide applies than the title above it does: other
 * reasons, nearest first, and who added it; what was added here can go again.
 */
export function LinkReasons(props: {
  guides: EntityGuides;
  guide: EntityGuide;
  onDone: (words: string) => void;
}) {
  const { guides, guide, onDone } = props;
  const { entityRef, mayLink } = guides;
  const { t } = useTranslation();
  const classes = useStyles();
  const entity = useEntityPresentation(entityRef).primaryTitle;
  const links = guide.links.filter(
    (link, index) =>
      index > 0 ||
      link.origin === 'manual' ||
      link.series ||
      link.inheritedFrom,
  );
  return links.length === 0 ? null : (
    <ul className={classes.list} aria-label={t('why.label')}>
      {links.map(link => (
        <Typography key={keyOfLink(link)} variant="caption" component="li">
          <Reason link={link} />{' '}
          {mayLink && link.origin === 'manual' && !link.inheritedFrom && (
            <RemoveLink
              entityRef={entityRef}
              entity={entity}
              guide={guide}
              link={link}
              onRemoved={title => onDone(t('linking.removed', { title }))}
            />
          )}
        </Typography>
      ))}
    </ul>
  );
}
