import {
  layoutMap,
  MapLayout,
  Series,
} from '@learning-paths/backstage-plugin-learning-paths-common';

/** How a map is drawn at a width. */
export interface MapForm {
  layout: MapLayout;
  /** Cells are squares without titles, as on a phone. */
  compact: boolean;
}

/** Of a map with pillars, in pixels; narrower ones would cut every title. */
const narrowestWithPillars = 820;
/** Of a map whose cells have titles. */
const narrowestWithTitles = 520;

/** Chooses how to draw a map: as a building, as layers only, or as one column of squares. */
export function mapForm(
  series: Pick<Series, 'steps' | 'bands'>,
  width: number | undefined,
): MapForm {
  if (width === undefined || width >= narrowestWithPillars) {
    return { layout: layoutMap(series, { width }), compact: false };
  }
  // Whoever reads downwards reads in the order of the path.
  const steps = series.steps.map(step => ({ ...step, area: undefined }));
  const layout = layoutMap({ steps }, { width });
  return {
    layout: { ...layout, bands: series.bands ?? {} },
    compact: width < narrowestWithTitles,
  };
}
