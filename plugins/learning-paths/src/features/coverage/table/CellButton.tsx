import { Progress } from '@learning-paths/backstage-plugin-learning-paths-common';
import { CellText } from './CellText';
import { heatOf } from './heat';
import { TableClasses } from './styles';

/** What fills a cell: words on a colour, and a line that says the same without the colour. */
export function CellButton(props: {
  progress: Progress;
  /** What a screen reader says. */
  label: string;
  /** Of the cell in the page. */
  name: string;
  classes: TableClasses;
  onOpen: () => void;
}) {
  const { progress, label, name, classes, onOpen } = props;
  const { total, reviewed, exception, notApplicable } = progress;
  const settled = reviewed + exception + notApplicable;
  return (
    <button
      type="button"
      className={`${classes.button} ${classes[`heat${heatOf(progress)}`]}`}
      aria-label={label}
      aria-haspopup="dialog"
      data-cell={name}
      onClick={onOpen}
    >
      <CellText progress={progress} classes={classes} />
      {settled > 0 && (
        <span
          className={classes.share}
          style={{ width: `${(100 * settled) / total}%` }}
          aria-hidden
        />
      )}
    </button>
  );
}
