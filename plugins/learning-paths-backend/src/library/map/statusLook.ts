import {
  accentShades,
  ReviewStatus,
  statusAccents,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { Palette } from './palette';

/** How a cell in a state of a review is painted. */
export interface StatusLook {
  /** Data of a path on a square of 16, drawn as lines. */
  icon: string;
  isDashed: boolean;
  colour: string;
  fill: string;
  fillOpacity: number;
}

const circle = 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5z';

const icons: Readonly<Record<ReviewStatus, string>> = {
  reviewed: `${circle}M5 8.2l2.2 2.2 4-4.4`,
  exception:
    'M8 1.5l5.5 2v4.2c0 3.2-2.3 5.6-5.5 6.8-3.2-1.2-5.5-3.6-5.5-6.8V3.5zM5.5 7.9l1.8 1.8 3.2-3.5',
  changed: 'M8 2l6.75 11.75H1.25zM8 6.25v3.5M8 11.6v.1',
  due: `${circle}M8 4.5V8l2.5 1.75`,
  'not-applicable': `${circle}M5 8h6`,
  'not-reviewed': circle,
};

/** Each state in words. */
export const statusWords: Readonly<Record<ReviewStatus, string>> = {
  reviewed: 'Reviewed',
  exception: 'Reviewed with an exception',
  changed: 'Changed since',
  due: 'Due again',
  'not-applicable': 'Not applicable',
  'not-reviewed': 'Not reviewed',
};

/** All states, in the order in which a legend explains them. */
export const statuses = [
  'reviewed',
  'exception',
  'changed',
  'due',
  'not-applicable',
  'not-reviewed',
] as const satisfies ReviewStatus[];

/** How a state looks in a picture. */
export function statusLook(status: ReviewStatus, palette: Palette): StatusLook {
  const accent = statusAccents[status];
  const isOpen = status === 'not-reviewed';
  return {
    icon: icons[status],
    isDashed: isOpen,
    colour: accent ? accentShades[accent][palette.theme] : palette.muted,
    fill: accent ? accentShades[accent][palette.theme] : palette.band,
    fillOpacity: accent ? palette.stateOpacity : Number(!isOpen),
  };
}
