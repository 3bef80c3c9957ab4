import { ShortcodeTag } from './readTag';

const plainWords = /^[\p{L}\p{N}][^<>[\]{}|`*\\]{0,79}$/u;

/** What stands in the page for a shortcode that is not known: its words, or its name. */
export function unknownLabel(tag: ShortcodeTag, isPair = false): string {
  const { named, positional } = tag.args;
  const words = [
    named.get('text'),
    named.get('title'),
    named.get('name'),
    ...positional,
    // With a text of its own, other values are settings.
    ...(isPair ? [] : named.values()),
  ];
  return (
    words.find(word => word !== undefined && plainWords.test(word)) ?? tag.name
  );
}
