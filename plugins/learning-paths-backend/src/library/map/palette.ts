import { Shades } from '@learning-paths/backstage-plugin-learning-paths-common';

/** Which of its two forms a picture has. */
export type MapTheme = keyof Shades;

/** The surfaces, lines and texts of a picture. */
export interface Palette {
  theme: MapTheme;
  page: string;
  paper: string;
  band: string;
  line: string;
  text: string;
  muted: string;
  /** Of a surface that has the colour of a state. */
  stateOpacity: number;
  /** Of a surface that has the colour of its section. */
  concernOpacity: number;
}

/** What pictures are painted with. */
export const palettes: Readonly<Record<MapTheme, Palette>> = {
  light: {
    theme: 'light',
    page: '#f4f6f8',
    paper: '#ffffff',
    band: '#e6eaee',
    line: '#d9dee4',
    text: '#181a1d',
    muted: '#5a636e',
    stateOpacity: 0.14,
    concernOpacity: 0.07,
  },
  dark: {
    theme: 'dark',
    page: '#15181c',
    paper: '#1f2329',
    band: '#262b32',
    line: '#3a414a',
    text: '#f2f4f6',
    muted: '#a6aeb8',
    stateOpacity: 0.22,
    concernOpacity: 0.1,
  },
};
