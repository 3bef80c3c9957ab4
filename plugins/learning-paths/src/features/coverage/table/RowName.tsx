import { Link } from '@backstage/core-components';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import { useTranslation } from '../../../messages/useTranslation';
import { VisuallyHidden } from '../../../shared/ui/VisuallyHidden';
import { RowProps } from './rowProps';

/** Who a row is about; a Group with others below it is opened and closed here. */
export function RowName(
  props: Pick<
    RowProps,
    'row' | 'classes' | 'byGroup' | 'to' | 'below' | 'isOpen' | 'onToggle'
  >,
) {
  const { row, classes, byGroup, to, below, isOpen, onToggle } = props;
  const { t } = useTranslation();
  const name = to ? <Link to={to}>{row.name}</Link> : row.name;
  return (
    <>
      {isOpen === undefined ? (
        name
      ) : (
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={isOpen}
          title={t(isOpen ? 'coverage.hide' : 'coverage.show', {
            group: row.name,
          })}
          onClick={() => onToggle?.(row.team)}
        >
          <ChevronRightIcon
            className={`${classes.arrow} ${isOpen ? classes.open : ''}`}
            aria-hidden
          />
          {row.name}
        </button>
      )}
      {below && (
        <VisuallyHidden>
          {' '}
          {t('coverage.below', { group: below })}
        </VisuallyHidden>
      )}
      {byGroup && (
        <span className={classes.remark}>
          {t('coverage.teams', { count: row.teams })}
        </span>
      )}
    </>
  );
}
