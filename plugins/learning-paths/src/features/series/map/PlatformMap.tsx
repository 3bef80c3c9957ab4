import { makeStyles } from '@material-ui/core/styles';
import {
  PlacedSection,
  Series,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useMemo, useRef } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { useConcerns } from '../../../shared/concern/useConcerns';
import { radius } from '../../../shared/ui/look';
import { muted } from '../../../shared/ui/colours';
import { mapForm } from './mapForm';
import { MapLegend } from './MapLegend';
import { MapSection } from './MapSection';
import { useWidth } from './useWidth';

const useStyles = makeStyles(
  theme => {
    const gap = theme.spacing(1.25);
    const stack = {
      display: 'flex',
      flexDirection: 'column',
      gap,
      minWidth: 0,
      flexBasis: 0,
    } as const;
    return {
      root: {
        margin: theme.spacing(2, 0),
        // On pages of entities the body's font is another one.
        fontFamily: theme.typography.fontFamily,
        printColorAdjust: 'exact',
      },
      building: { display: 'flex', gap, alignItems: 'stretch' },
      stack,
      row: { display: 'flex', gap, flexBasis: 'auto' },
      band: {
        margin: 0,
        padding: theme.spacing(1.25, 2),
        textAlign: 'center',
        fontSize: theme.typography.body2.fontSize,
        color: muted(theme),
        borderRadius: radius.panel,
        backgroundColor: theme.palette.action.hover,
        overflowWrap: 'anywhere',
        '@media (forced-colors: active)': { border: '1px solid' },
        '@media print': { border: `1px solid ${theme.palette.divider}` },
      },
      canvas: { display: 'flex', flexDirection: 'column', gap },
    };
  },
  { name: 'LearningPathsPlatformMap' },
);

/**
 * The platform of a path as a picture: a tile for each concern that leads to its card, and
 * in it a cell for each guide, filled with the state of the team.
 */
export function PlatformMap(props: {
  series: Pick<Series, 'slug' | 'title' | 'steps' | 'bands' | 'progress'>;
  /** Where there are several maps on a page. */
  label?: string;
}) {
  const { series, label } = props;
  const { slug, steps, bands, progress } = series;
  const { t } = useTranslation();
  const classes = useStyles();
  const canvas = useRef<HTMLDivElement>(null);
  const width = useWidth(canvas);
  const concerns = useConcerns(steps);
  const { layout, compact } = useMemo(
    () => mapForm({ steps, bands }, width),
    [steps, bands, width],
  );
  const { columns, left, rows, right } = layout;
  const tile = (placed: PlacedSection, grow: number) => (
    <MapSection
      key={placed.index}
      placed={placed}
      concern={concerns[placed.index]}
      series={slug}
      isTracked={progress !== undefined}
      compact={compact}
      grow={grow}
    />
  );
  const pillar = (sections: PlacedSection[], share: number) =>
    sections.length > 0 && (
      <div className={classes.stack} style={{ flexGrow: share }}>
        {sections.map(placed => tile(placed, placed.lines))}
      </div>
    );

  return (
    <nav className={classes.root} aria-label={label ?? t('map.label')}>
      <div ref={canvas} className={classes.canvas}>
        {layout.bands.above && (
          <p className={classes.band}>{layout.bands.above}</p>
        )}
        <div className={classes.building} role="list">
          {pillar(left, columns.left)}
          <div className={classes.stack} style={{ flexGrow: columns.middle }}>
            {rows.map(row => (
              <div
                key={row.sections[0].index}
                className={classes.row}
                style={{ flexGrow: row.lines }}
              >
                {row.sections.map(placed => tile(placed, placed.span))}
              </div>
            ))}
          </div>
          {pillar(right, columns.right)}
        </div>
        {layout.bands.below && (
          <p className={classes.band}>{layout.bands.below}</p>
        )}
      </div>
      {progress && progress.total > 0 && (
        <MapLegend progress={progress} steps={steps} />
      )}
    </nav>
  );
}
