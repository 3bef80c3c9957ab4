import {
  ProseAttribute,
  TextSegment,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useTranslation } from '../../../../messages/useTranslation';
import { Segments } from '../Segments';
import { useProseStyles } from './useProseStyles';

/** Words of ours for what is written in the one or the other way. */
function useValues() {
  const { t } = useTranslation();
  const places = {
    list: t('changes.place.list'),
    quote: t('changes.place.quote'),
    callout: t('changes.place.callout'),
    details: t('changes.place.details'),
    tab: t('changes.place.tab'),
    definition: t('changes.place.definition'),
    footnotes: t('changes.place.footnotes'),
  };
  const values = new Map(
    Object.entries({
      open: t('changes.task.open'),
      done: t('changes.task.done'),
      bullets: t('changes.list.bullets'),
      numbers: t('changes.list.numbers'),
    }),
  );
  const placesOf = (value: string) =>
    value
      .split(' ')
      .map(place => new Map(Object.entries(places)).get(place) ?? place)
      .join(' \u203a ');
  return (name: ProseAttribute['name'], value: string | undefined) => {
    if (value === undefined) {
      return t('changes.nothing');
    }
    if (name === 'place') {
      return placesOf(value);
    }
    return name === 'language' ? value : values.get(value) ?? value;
  };
}

/** What else of a block differs, beside its words. */
export function Attributes(props: { attributes: readonly ProseAttribute[] }) {
  const { t } = useTranslation();
  const classes = useProseStyles();
  const valueOf = useValues();
  return (
    <ul className={classes.facts}>
      {props.attributes.map(({ name, since, now }) => {
        const segments: TextSegment[] = [
          { kind: 'removed', text: valueOf(name, since) },
          { kind: 'same', text: ' ' },
          { kind: 'added', text: valueOf(name, now) },
        ];
        return (
          <li key={name}>
            {t(`changes.attribute.${name}`)} <Segments segments={segments} />
          </li>
        );
      })}
    </ul>
  );
}
