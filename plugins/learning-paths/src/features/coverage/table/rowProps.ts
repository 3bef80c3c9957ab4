import {
  CoverageRow,
  CoverageSection,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { CellAddress } from '../hooks/coverageAddress';
import { TableClasses } from './styles';

/** What a row is drawn from. */
export interface RowProps {
  row: CoverageRow;
  sections: CoverageSection[];
  classes: TableClasses;
  onSelect: (cell: CellAddress) => void;
  byGroup: boolean;
  /** On a phone the sum stands below the name, and there is no trend. */
  isPhone: boolean;
  /** Address of the team's page; undefined for a Group that is only what is below it. */
  to?: string;
  /** How far down in the tree of Groups. */
  depth: number;
  /** Name of the Group above. */
  below?: string;
  /** Undefined where there is nothing to open. */
  isOpen?: boolean;
  onToggle?: (team: string) => void;
}
