/**
 * A colour for text, icons and lines, on the surfaces of light and of dark themes: 4.5 to 1
 * or more on paper and on pages of both.
 *
 * @public
 */
export interface Shades {
  /** On white to `#f5f5f5`. */
  light: string;
  /** On `#121212` to `#424242`. */
  dark: string;
}
