import { ProseBlock } from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../../messages/useTranslation';
import { Folded } from '../Folded';
import { Lines } from './Lines';

/** Which diagram it is; its source, before and now, on demand. */
export function DiagramChange(props: { block: ProseBlock }) {
  const { change, name, lines = [] } = props.block;
  const { t } = useTranslation();
  const what = {
    same: t('changes.diagram.same'),
    added: t('changes.diagram.added'),
    removed: t('changes.diagram.removed'),
    changed: t('changes.diagram.changed'),
  }[change];
  return (
    <div>
      <strong>
        {name ? t('changes.diagram.named', { what, name }) : what}
      </strong>
      <Folded
        label={t(
          change === 'changed'
            ? 'changes.diagram.compare'
            : 'changes.diagram.source',
        )}
      >
        {() => (
          <Lines
            lines={lines}
            isWhole={change !== 'changed'}
            label={t('changes.diagram.source')}
          />
        )}
      </Folded>
    </div>
  );
}
