import { ShortcodeArguments } from './readTag';

/** The kinds of callouts that readers see. */
export type CalloutKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** The word that stands above a callout without a title of its own. */
export const calloutTitles: Readonly<Record<CalloutKind, string>> = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
};

// Names, types and colours of Hugo's well-known themes, and GitHub's alerts.
const kinds: ReadonlyMap<string, CalloutKind> = new Map([
  ['note', 'note'],
  ['info', 'note'],
  ['primary', 'note'],
  ['secondary', 'note'],
  ['abstract', 'note'],
  ['question', 'note'],
  ['example', 'note'],
  ['quote', 'note'],
  ['pageinfo', 'note'],
  ['default', 'note'],
  ['tip', 'tip'],
  ['hint', 'tip'],
  ['success', 'tip'],
  ['check', 'tip'],
  ['idea', 'tip'],
  ['important', 'important'],
  ['warning', 'warning'],
  ['warn', 'warning'],
  ['attention', 'warning'],
  ['caution', 'caution'],
  ['danger', 'caution'],
  ['error', 'caution'],
  ['failure', 'caution'],
  ['bug', 'caution'],
]);

// Shortcodes whose kind is in an argument, not in their name.
const generic = new Set([
  'alert',
  'aside',
  'callout',
  'admonition',
  'notice',
  'hint',
  'pageinfo',
]);

// Kinds that are not callouts where they are the name of a shortcode.
const notNames = new Set([
  'primary',
  'secondary',
  'default',
  'question',
  'example',
  'quote',
  'abstract',
  'check',
  'idea',
  'bug',
  'failure',
  'error',
  'success',
]);

/** Names of shortcodes that are callouts. */
export const calloutNames: ReadonlySet<string> = new Set([
  ...generic,
  ...[...kinds.keys()].filter(name => !notNames.has(name)),
]);

/** The callout of an alert type such as `NOTE`, undefined where unknown. */
export function calloutOf(type: string): CalloutKind | undefined {
  return kinds.get(type.toLowerCase());
}

/** The callout that a shortcode stands for, undefined where it is not one. */
export function calloutShortcode(
  name: string,
  args: ShortcodeArguments,
): { callout: CalloutKind; title?: string } | undefined {
  const { named, positional } = args;
  const title =
    named.get('title') ?? named.get('heading') ?? named.get('header');
  if (generic.has(name)) {
    const type =
      named.get('type') ??
      named.get('color') ??
      named.get('style') ??
      named.get('level') ??
      named.get('kind') ??
      named.get('context') ??
      positional[0] ??
      '';
    const callout = calloutOf(type);
    // A first argument that is not a kind is a title, as in {{% alert "Mind" %}}.
    const rest =
      callout || positional[0] !== type ? positional[1] : positional[0];
    return withTitle(callout ?? 'note', title ?? rest);
  }
  const callout = notNames.has(name) ? undefined : calloutOf(name);
  return callout && withTitle(callout, title ?? positional[0]);
}

function withTitle(callout: CalloutKind, title: string | undefined) {
  const text = title?.trim() ?? '';
  return text === '' || text.toLowerCase() === callout
    ? { callout }
    : { callout, title: text };
}
