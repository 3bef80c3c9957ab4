import { Step } from '../api';
import { MapCell } from './cells';

/**
 * A section in its place on the map.
 *
 * @public
 */
export interface PlacedSection {
  /** Its place in the series, from 0. */
  index: number;
  /** The section itself, as the series has it. */
  section: Step;
  /** See {@link cellsOf}; empty only where a section holds nothing together. */
  cells: MapCell[];
  /** How many of the 12 columns of its row it takes; 12 in a pillar. */
  span: number;
  /** In how many columns its cells stand, all equally wide; at least 1. */
  cellColumns: number;
  /** How high it is at least, in lines of one cell, its heading being two. */
  lines: number;
}

/**
 * A row of layers; its sections fill its 12 columns.
 *
 * @public
 */
export interface MapRow {
  /** From the left to the right. */
  sections: PlacedSection[];
  /** Those of its highest section. */
  lines: number;
}

/** A section that has no place yet. */
export type Unplaced = Pick<PlacedSection, 'index' | 'section' | 'cells'>;
