import {
  createTheme,
  decomposeColor,
  getContrastRatio,
  rgbToHex,
  Theme,
} from '@material-ui/core/styles';
import { accents, muted } from '../../../shared/ui/colours';
import { Ground } from './readableLabels';

/** What Mermaid's `base` theme is to draw with; every colour is opaque, in hexadecimals. */
export interface DiagramColours {
  darkMode: boolean;
  /** Of the page that diagrams stand on. */
  ground: Ground;
  variables: Record<string, string | Record<string, string>>;
}

/** How many colours Mermaid has for what it tells apart by colour alone. */
const SCALE = 12;

type Rgb = readonly [number, number, number];

function rgbOf(colour: string): { rgb: Rgb; alpha: number } {
  const { values } = decomposeColor(colour);
  const [red, green, blue, alpha = 1] = values;
  return { rgb: [red, green, blue], alpha };
}

/** A colour laid over another one; `share` of it, from 0 to 1. */
function over(colour: string, ground: string, share = 1): string {
  const above = rgbOf(colour);
  const below = rgbOf(ground);
  const weight = above.alpha * share;
  const [red, green, blue] = above.rgb.map((value, at) =>
    Math.round(value * weight + below.rgb[at] * (1 - weight)),
  );
  return rgbToHex(`rgb(${red}, ${green}, ${blue})`);
}

/** Names with numbers, each with the next of some colours: `pie1`, `pie2`… */
function numbered(
  name: string,
  from: number,
  colours: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: SCALE }, (_, at) => [
      `${name}${at + from}`,
      colours[at % colours.length],
    ]),
  );
}

/** The colours of the app's theme for diagrams that stand on a panel of its pages. */
export function diagramColours(theme: Theme): DiagramColours {
  const { palette } = theme;
  const darkMode = palette.type === 'dark';
  const ground = over(palette.background.paper, darkMode ? '#000' : '#fff');
  const text = over(palette.text.primary, ground);
  const line = over(muted(theme), ground);
  const faint = (share: number) => over(text, ground, share);
  const primary = over(palette.primary.main, ground);
  const tint = (colour: string, share: number) => over(colour, ground, share);
  const { info, success, important, warning, error } = accents(theme);

  const strong = [primary, success, important, warning, info, error];
  const soft = strong.map(colour => tint(colour, darkMode ? 0.35 : 0.22));
  const onStrong = strong.map(colour =>
    getContrastRatio(colour, ground) > getContrastRatio(colour, text)
      ? ground
      : text,
  );
  const box = tint(primary, darkMode ? 0.16 : 0.08);
  const boxLine = tint(primary, darkMode ? 0.7 : 0.6);
  const deeperBox = tint(primary, darkMode ? 0.35 : 0.22);
  const note = tint(warning, darkMode ? 0.2 : 0.12);
  const noteLine = tint(warning, 0.6);
  const group = faint(0.04);
  const groupLine = faint(0.3);
  const alarm = tint(error, darkMode ? 0.35 : 0.2);

  return {
    darkMode,
    ground: { background: ground, text, line },
    variables: {
      background: ground,
      primaryColor: box,
      primaryTextColor: text,
      primaryBorderColor: boxLine,
      secondaryColor: group,
      secondaryTextColor: text,
      secondaryBorderColor: groupLine,
      tertiaryColor: group,
      tertiaryTextColor: text,
      tertiaryBorderColor: groupLine,
      mainBkg: box,
      nodeBkg: box,
      nodeBorder: boxLine,
      nodeTextColor: text,
      textColor: text,
      titleColor: text,
      lineColor: line,
      arrowheadColor: line,
      defaultLinkColor: line,
      edgeLabelBackground: ground,
      clusterBkg: group,
      clusterBorder: groupLine,
      dropShadow: 'none',
      // Sequences.
      noteBkgColor: note,
      noteTextColor: text,
      noteBorderColor: noteLine,
      actorBkg: box,
      actorBorder: boxLine,
      actorTextColor: text,
      actorLineColor: groupLine,
      signalColor: line,
      signalTextColor: text,
      labelBoxBkgColor: group,
      labelBoxBorderColor: groupLine,
      labelTextColor: text,
      loopTextColor: text,
      activationBkgColor: deeperBox,
      activationBorderColor: boxLine,
      sequenceNumberColor: ground,
      rectBkgColor: group,
      // States.
      stateBkg: box,
      stateBorder: boxLine,
      stateLabelColor: text,
      transitionColor: line,
      transitionLabelColor: text,
      labelBackgroundColor: ground,
      compositeBackground: group,
      compositeTitleBackground: group,
      compositeBorder: groupLine,
      altBackground: faint(0.08),
      specialStateColor: line,
      innerEndBackground: line,
      // Classes, entities and requirements.
      classText: text,
      rowOdd: ground,
      rowEven: group,
      attributeBackgroundColorOdd: ground,
      attributeBackgroundColorEven: group,
      requirementBackground: box,
      requirementBorderColor: boxLine,
      requirementTextColor: text,
      relationColor: line,
      relationLabelBackground: ground,
      relationLabelColor: text,
      // Plans.
      sectionBkgColor: faint(0.05),
      sectionBkgColor2: faint(0.05),
      altSectionBkgColor: ground,
      gridColor: faint(0.25),
      excludeBkgColor: faint(0.1),
      taskBkgColor: deeperBox,
      taskBorderColor: boxLine,
      taskTextColor: text,
      taskTextDarkColor: text,
      taskTextLightColor: text,
      taskTextOutsideColor: text,
      taskTextClickableColor: text,
      activeTaskBkgColor: tint(primary, darkMode ? 0.5 : 0.4),
      activeTaskBorderColor: primary,
      doneTaskBkgColor: faint(0.12),
      doneTaskBorderColor: groupLine,
      critBkgColor: alarm,
      critBorderColor: error,
      todayLineColor: error,
      vertLineColor: line,
      // What is told apart by colour.
      ...numbered('cScale', 0, soft),
      ...numbered('cScalePeer', 0, strong),
      ...numbered('cScaleInv', 0, strong),
      ...numbered('cScaleLabel', 0, [text]),
      ...numbered('fillType', 0, soft),
      ...numbered('surface', 0, soft),
      ...numbered('surfacePeer', 0, strong),
      ...numbered('pie', 1, soft),
      ...numbered('venn', 1, soft),
      ...numbered('git', 0, strong),
      ...numbered('gitInv', 0, strong),
      ...numbered('gitBranchLabel', 0, onStrong),
      scaleLabelColor: text,
      pieTitleTextColor: text,
      pieSectionTextColor: text,
      pieLegendTextColor: text,
      pieStrokeColor: ground,
      pieOuterStrokeColor: groupLine,
      pieOpacity: '1',
      vennTitleTextColor: text,
      vennSetTextColor: text,
      branchLabelColor: text,
      tagLabelColor: text,
      tagLabelBackground: box,
      tagLabelBorder: boxLine,
      commitLabelColor: text,
      commitLabelBackground: group,
      tagLabelFontSize: '12px',
      commitLabelFontSize: '12px',
      // Charts and maps.
      quadrant1Fill: box,
      quadrant2Fill: group,
      quadrant3Fill: ground,
      quadrant4Fill: group,
      quadrant1TextFill: text,
      quadrant2TextFill: text,
      quadrant3TextFill: text,
      quadrant4TextFill: text,
      quadrantPointFill: primary,
      quadrantPointTextFill: text,
      quadrantXAxisTextFill: text,
      quadrantYAxisTextFill: text,
      quadrantTitleFill: text,
      quadrantInternalBorderStrokeFill: groupLine,
      quadrantExternalBorderStrokeFill: groupLine,
      xyChart: {
        backgroundColor: ground,
        titleColor: text,
        dataLabelColor: text,
        legendTextColor: text,
        xAxisTitleColor: text,
        xAxisLabelColor: text,
        xAxisTickColor: line,
        xAxisLineColor: line,
        yAxisTitleColor: text,
        yAxisLabelColor: text,
        yAxisTickColor: line,
        yAxisLineColor: line,
        plotColorPalette: strong.join(','),
      },
      packet: {
        startByteColor: text,
        endByteColor: text,
        labelColor: text,
        titleColor: text,
        blockStrokeColor: boxLine,
        blockFillColor: box,
      },
      radar: { axisColor: line, graticuleColor: groupLine },
      cynefin: {
        boundaryColor: line,
        arrowColor: line,
        complexBg: soft[1],
        complicatedBg: soft[0],
        chaoticBg: soft[5],
        clearBg: soft[3],
        confusionBg: soft[2],
        textColor: text,
        labelColor: text,
      },
      personBkg: box,
      personBorder: boxLine,
      archEdgeColor: line,
      archEdgeArrowColor: line,
      archGroupBorderColor: groupLine,
      errorBkgColor: group,
      errorTextColor: text,
    },
  };
}

let onPaper: DiagramColours | undefined;

/** Colours for white paper, whatever the theme on the screen. */
export function paperColours(): DiagramColours {
  onPaper ??= diagramColours(
    createTheme({
      palette: {
        type: 'light',
        primary: { main: '#0b57ad' },
        background: { paper: '#fff' },
      },
    }),
  );
  return onPaper;
}
