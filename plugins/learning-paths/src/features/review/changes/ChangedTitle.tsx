import Typography from '@material-ui/core/Typography';
import { GuideChanges } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../messages/useTranslation';
import { ChangedPlace } from './ChangedPlace';
import { Segments } from './Segments';

/** The title of a guide, and the one that it had. */
export function ChangedTitle(props: {
  title: NonNullable<GuideChanges['title']>;
  /** Of the change, where it counts as one. */
  label?: string;
}) {
  const { title, label } = props;
  const { t } = useTranslation();
  const words = (
    <Typography>
      {t('changes.titleChanged')}{' '}
      <Segments
        segments={[
          { kind: 'removed', text: title.since },
          { kind: 'same', text: ' ' },
          { kind: 'added', text: title.now },
        ]}
      />
    </Typography>
  );
  return label ? <ChangedPlace label={label}>{words}</ChangedPlace> : words;
}
