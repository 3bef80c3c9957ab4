import { ConcernIcon } from '../api';

const circle = (x: number, y: number, r: number) =>
  `M${x} ${y - r}a${r} ${r} 0 1 0 0 ${2 * r} ${r} ${r} 0 0 0 0-${2 * r}z`;

/**
 * The picture of each icon, as data of one `<path>` on a square of 24: lines without a
 * fill, 2 wide, with round ends and corners.
 *
 * @public
 */
export const concernIconPaths: Readonly<Record<ConcernIcon, string>> = {
  alerting: 'M6 16v-5a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4',
  backup: 'M4.5 9A8 8 0 1 1 4 13M4 4v5h5M12 8v4.5l3 2',
  cloud: 'M7 19a4.5 4.5 0 0 1-.6-9A6 6 0 0 1 18 9.6a4.7 4.7 0 0 1-.5 9.4z',
  code: 'M7.5 7l-5 5 5 5M16.5 7l5 5-5 5M14 4.500l-4 15',
  compute:
    'M7 7h10v10H7zM10 3v4M14 3v4M10 17v4M14 17v4M3 10h4M3 14h4M17 10h4M17 14h4',
  cost: `${circle(
    12,
    12,
    9,
  )}M15 9.300c-.5-1-1.6-1.6-3-1.6-3.8 0-3.8 4.3 0 4.300s3.8 4.3 0 4.300c-1.4 0-2.5-.6-3-1.600M12 5.800v1.900M12 16.300v1.9`,
  data: 'M3.5 4.500h17L14 12.500v5.500l-4 2v-7.500z',
  database: 'M4 4h16v16H4zM4 9.300h16M4 14.600h16M10 9.300V20',
  delivery: `${circle(6, 18, 3)}${circle(
    18,
    6,
    3,
  )}M6 3v12M18 9c0 5-6.5 4-9.5 7`,
  docs: 'M12 6c-2-1.5-5-2-9-2v14.500c4 0 7 .5 9 2 2-1.5 5-2 9-2V4c-4 0-7 .5-9 2zM12 6v14.5',
  health:
    'M12 20.500C7 17 3 13.5 3 9.300A4.8 4.8 0 0 1 12 7a4.8 4.8 0 0 1 9 2.300c0 4.2-4 7.7-9 11.200z',
  identity: `${circle(
    12,
    8,
    4,
  )}M4.5 20.500c.8-3.6 3.8-5.5 7.5-5.500s6.7 1.9 7.5 5.5`,
  inventory: 'M8 5H5v16h14V5h-3M9 3h6v4H9zM9 12h6M9 16h6',
  keys: `${circle(8, 16, 4.5)}M11.2 12.800L20.5 3.500M15.5 8.500l3.5 3.5`,
  layers: 'M12 3l9 5-9 5-9-5zM3 12l9 5 9-5M3 16l9 5 9-5',
  messaging: 'M3.5 4.500h17v12H12l-5 4v-4H3.500z',
  network: `${circle(12, 4.5, 2)}${circle(5, 19, 2)}${circle(
    19,
    19,
    2,
  )}M12 6.500V12M12 12l-5.5 5.500M12 12l5.5 5.5`,
  observability: 'M3 3v18h18M7 15.500l4-5 3.5 3L20.5 6',
  people: `${circle(
    9,
    8.5,
    3.5,
  )}M2.5 20c.6-3.4 3-5.3 6.5-5.300s5.9 1.9 6.5 5.300M16 5.300a3.5 3.5 0 0 1 0 6.400M18 14.900c2 .8 3.2 2.6 3.6 5.1`,
  routing:
    'M2.5 12H8M8 12c5 0 3-6 9-6h4M8 12c5 0 3 6 9 6h4M18 3l3 3-3 3M18 15l3 3-3 3',
  scaling: 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7',
  security: 'M12 3l8 3v5c0 5-3.4 8.5-8 10-4.6-1.5-8-5-8-10V6z',
  storage:
    'M4 6c0-1.7 3.6-3 8-3s8 1.3 8 3-3.6 3-8 3-8-1.3-8-3zM4 6v12c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3',
  tenancy:
    'M4 4h6.500v6.500H4zM13.5 4H20v6.500h-6.500zM4 13.500h6.500V20H4zM13.5 13.500H20V20h-6.500z',
  testing:
    'M8.5 3h7M10 3v6.500l-5.5 9A1.7 1.7 0 0 0 6 21h12a1.7 1.7 0 0 0 1.5-2.500L14 9.500V3M7.5 15h9',
  upgrade: `${circle(12, 12, 9)}M12 16.500v-9M8.5 11L12 7.500l3.5 3.5`,
};
