import { FlowNode, Outline } from './Flowchart';
import { lineWidths } from './textWidth';

// Measured in Mermaid 12 with the settings of the guide page, in CSS pixels.
export const lineHeight = 18;
const widestEdgeLabel = 200;

/** What an outline adds to its label, and its least width. */
const outlineWidths: Record<Exclude<Outline, 'diamond'>, [number, number]> = {
  asymmetric: [52, 172],
  circle: [36, 40],
  cylinder: [24, 144],
  hexagon: [82, 202],
  rectangle: [32, 152],
  rounded: [30, 150],
  slanted: [62, 182],
  stadium: [50, 170],
  subroutine: [44, 164],
};

/** In CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
/** `Math.max` takes only so many arguments. */
export const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), 0);

/** How large a box is drawn; its label is broken into lines at `widestLabel`. */
export function nodeSize(
  { label, outline }: FlowNode,
  widestLabel: number,
): Size {
  const lines = lineWidths(label, widestLabel);
  const text = largest(lines);
  const height = lines.length * lineHeight;
  if (outline === 'diamond') {
    const side = text + height + 42;
    return { width: side, height: side };
  }
  const [more, least] = outlineWidths[outline];
  const width = Math.max(text + more, least);
  return { width, height: outline === 'circle' ? width : height + 23 };
}

/** How large the label of an arrow is drawn. */
export function labelSize(label: string): Size {
  const lines = lineWidths(label, widestEdgeLabel);
  return { width: largest(lines) + 5, height: lines.length * lineHeight + 3 };
}
