import { limits } from '../util/limits';
import { lineWidths } from './textWidth';

// Measured in Mermaid 12 with the settings of the guide page, in CSS pixels.
const actorWidth = 150;
const actorGap = 50;
const textPadding = 20;
const border = 50;

const actor = /^(?:create )?(?:participant|actor) +(\S+)(?: +as (\S.*))?$/;
const arrow = /^([^-<>]+)(?:<<)?--?(?:>>|[>x)])[+-]?([^-<>]+)$/;

const textWidthOf = (text: string): number =>
  Math.max(0, ...lineWidths(text, Infinity)) + textPadding;

/**
 * About how wide a sequence diagram is drawn, in CSS pixels: actors stand as far apart as
 * what neighbours say to each other is wide.
 *
 * @returns undefined for what is no sequence diagram, or is too large to be read
 */
export function sequenceWidth(text: string): number | undefined {
  const [first, ...lines] = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('%%'));
  if (first !== 'sequenceDiagram' || text.length > limits.diagramLength) {
    return undefined;
  }
  const labels = new Map<string, string>();
  const order: string[] = [];
  const meet = (id: string, label = id) => {
    if (!labels.has(id)) {
      order.push(id);
      labels.set(id, label);
    }
    return id;
  };
  const said: { from: string; to: string; width: number }[] = [];
  for (const line of lines) {
    const [, id, label] = actor.exec(line) ?? [];
    const [head = '', ...words] = line.split(':');
    const [, from, to] = arrow.exec(head) ?? [];
    if (id !== undefined) {
      meet(id, label);
    } else if (from !== undefined) {
      said.push({
        from: meet(from.trim()),
        to: meet(to.trim()),
        width: textWidthOf(words.join(':')),
      });
    }
  }
  if (order.length === 0 || order.length > limits.diagramNodes) {
    return undefined;
  }
  const places = new Map(order.map((id, at) => [id, at]));
  const widths = order.map(id =>
    Math.max(actorWidth, textWidthOf(labels.get(id) ?? id)),
  );
  // What is said across the gap after each actor.
  const across = order.map(() => 0);
  for (const { from, to, width } of said) {
    const [left, right] = [places.get(from) ?? 0, places.get(to) ?? 0].sort(
      (a, b) => a - b,
    );
    if (right - left <= 1) {
      across[left] = Math.max(across[left], left === right ? width / 2 : width);
    }
  }
  const gaps = across.map((width, at) => {
    const next = widths[at + 1];
    const halves = widths[at] / 2 + (next ?? 0) / 2;
    return next === undefined && width === 0
      ? 0
      : Math.max(actorGap, width + actorGap - halves);
  });
  return (
    widths.reduce((total, width, at) => total + width + gaps[at], 0) +
    2 * border
  );
}
