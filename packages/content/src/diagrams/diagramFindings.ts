import { Finding } from '../util/diagnostics';
import { flowchartWidth } from './flowchartWidth';
import { parseFlowchart } from './parseFlowchart';
import { sequenceWidth } from './sequenceWidth';
import { fontSize } from './textWidth';

/** The width of a guide's text on a laptop, in CSS pixels. */
const column = 700;

/**
 * Labels below this many CSS pixels are reported. The estimate may be off by a fifth; so
 * far below what is read with ease, no diagram is reported that can be read.
 */
const smallestLabel = 10.5;

/** Where Mermaid breaks labels when nothing else is asked for. */
const usualWrappingWidth = 120;

/** The kinds of diagrams that take a title and a description for screen readers. */
const describable =
  /^(?:flowchart|graph|sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt|pie|journey|requirementDiagram|gitGraph|C4\w+)(?:[\s:-]|$)/;

const title =
  /^[ \t]*(?:pie )?(?:showData )?(?:accTitle[ \t]*:|title[ \t:])[ \t]*\S/m;
const description = /^[ \t]*accDescr[ \t]*[:{]/m;

/** What is wrong with a Mermaid diagram for those who want to read it. */
export function diagramFindings(written: string): Omit<Finding, 'line'>[] {
  const { text, settings } = withoutSettings(written);
  return [
    ...describedFindings(text, settings),
    ...legibilityFindings(text, settings),
  ];
}

function describedFindings(
  text: string,
  settings: string,
): Omit<Finding, 'line'>[] {
  if (!describable.test(text)) {
    return [];
  }
  const missing = [
    ...(title.test(text) || title.test(settings) ? [] : ['accTitle']),
    ...(description.test(text) ? [] : ['accDescr']),
  ];
  return missing.length === 0
    ? []
    : [
        {
          severity: 'info',
          code: 'diagram-without-title',
          message: `The diagram has no ${missing.join(
            ' and no ',
          )}, which tell those what it shows who cannot see it.`,
          hint: `Write ${missing
            .map(key => `"${key}: …"`)
            .join(' and ')} below its first line.`,
        },
      ];
}

function legibilityFindings(
  text: string,
  settings: string,
): Omit<Finding, 'line'>[] {
  const width = drawnWidth(text, settings);
  const label = width === undefined ? fontSize : (fontSize * column) / width;
  return label >= smallestLabel
    ? []
    : [
        {
          severity: 'warning',
          code: 'illegible-diagram',
          message: `The diagram is drawn about ${width?.toFixed(
            0,
          )} px wide, so that its labels would be about ${label.toFixed(
            0,
          )} px high in a column of ${column} px.`,
          hint: 'Draw it downwards, as "flowchart TB", with fewer boxes beside each other and shorter labels, or make two diagrams of it.',
        },
      ];
}

/** Undefined for other kinds of diagrams, and where authors set other spaces than the usual ones. */
function drawnWidth(text: string, settings: string): number | undefined {
  if (/elk|look|Spacing|adding|Margin|wrap\b/.test(settings)) {
    return undefined;
  }
  const chart = parseFlowchart(text);
  const wrapping = /wrappingWidth\W{1,4}(\d{2,3})/.exec(settings)?.[1];
  return chart
    ? flowchartWidth(chart, Number(wrapping) || usualWrappingWidth)
    : sequenceWidth(text);
}

/** Takes off what configures Mermaid: front matter and directives. */
function withoutSettings(written: string): { text: string; settings: string } {
  const settings: string[] = [];
  const lines: string[] = [];
  let isFrontMatter = false;
  for (const line of written.trim().split(/\r?\n/)) {
    const isRule = line.trim() === '---';
    if (isFrontMatter || (isRule && lines.length === 0)) {
      isFrontMatter = isRule ? !isFrontMatter : isFrontMatter;
      settings.push(line);
    } else if (line.trimStart().startsWith('%%')) {
      settings.push(line);
    } else if (line.trim() !== '' || lines.length > 0) {
      lines.push(line);
    }
  }
  return { text: lines.join('\n').trimStart(), settings: settings.join('\n') };
}
