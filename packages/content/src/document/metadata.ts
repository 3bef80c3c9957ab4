import { FieldReader } from '../front-matter/FieldReader';
import { predicateProblem } from '../front-matter/predicates';
import { parseEntityRef } from '../targets/entityRefs';
import { quote } from '../util/diagnostics';
import { limits } from '../util/limits';
import { readAddresses, readAliases, readSlug } from './addresses';
import { catalogTagOf } from './catalogTags';
import { Document } from './Document';
import { readBands } from './mapFields';

type Metadata = Pick<
  Document,
  | 'description'
  | 'draft'
  | 'aliases'
  | 'addresses'
  | 'id'
  | 'slug'
  | 'owner'
  | 'tags'
  | 'level'
  | 'date'
  | 'lastmod'
  | 'weight'
  | 'revision'
  | 'changeNote'
  | 'reviewInterval'
  | 'appliesTo'
  | 'appliesToReason'
  | 'audience'
  | 'prerequisites'
  | 'next'
  | 'verifiedAgainst'
  | 'bands'
>;

const levels = ['beginner', 'intermediate', 'advanced'] as const;

/** Reads the optional keys of front matter that stand for themselves. */
export function readMetadata(
  fields: FieldReader,
  place: { path: string; file: string; mountAt?: string },
  predicateFields?: readonly string[],
): Metadata {
  return {
    description: fields.text('description') ?? fields.text('summary'),
    draft: fields.flag('draft'),
    aliases: readAliases(fields, place),
    addresses: readAddresses(fields, place),
    id: fields.matching(
      'id',
      /^\w[\w.:-]{0,127}$/,
      'an id of letters, digits, dots, colons and dashes',
    ),
    slug: readSlug(fields),
    owner: readOwner(fields),
    tags: readTags(fields),
    level: readLevel(fields),
    date: fields.date('date'),
    lastmod: fields.date('lastmod'),
    weight: fields.weight('weight'),
    revision: fields.wholeNumber('revision'),
    changeNote: fields.text('changeNote'),
    reviewInterval: fields.duration('reviewInterval')?.iso,
    appliesTo: readAppliesTo(fields, predicateFields),
    appliesToReason: fields
      .text('appliesToReason')
      ?.slice(0, limits.reasonLength),
    audience: readAudience(fields, predicateFields),
    prerequisites: fields.list('prerequisites'),
    next: fields.text('next'),
    verifiedAgainst: fields.list('verifiedAgainst'),
    bands: readBands(fields),
  };
}

// Where Hugo and git hosts would have the page: good for links, but no claim,
// for other tools' keys must not move anybody's reviews.
// A slug with slashes is a Hugo habit; ours is one segment of a URL.

function readOwner(fields: FieldReader): string | undefined {
  const owner = fields.text('owner');
  if (owner === undefined || parseEntityRef(owner)) {
    return owner;
  }
  fields.report('owner-shape', 'owner', {
    message: `The owner ${quote(
      owner,
    )} is not an entity ref, so it is ignored.`,
    hint: 'Write the ref of a group, such as group:default/platform.',
  });
  return undefined;
}

function readTags(fields: FieldReader): string[] {
  const tags = new Set<string>();
  for (const text of fields.list('tags')) {
    const tag = catalogTagOf(text);
    if (tag !== undefined) {
      tags.add(tag);
    }
    if (tag !== text) {
      fields.report('tag-shape', 'tags', {
        // What is mended without doubt must not drown what is not.
        severity: tag === undefined ? 'warning' : 'info',
        message:
          tag === undefined
            ? `The tag ${quote(text)} cannot be used.`
            : `The tag ${quote(text)} is read as ${quote(tag)}.`,
        hint: `Use lower-case letters and digits, joined by dashes, ${limits.tagLength} at most.`,
      });
    }
  }
  return [...tags];
}

// What is not a predicate is kept: it must not read as if nothing were written.
function readAppliesTo(
  fields: FieldReader,
  predicateFields?: readonly string[],
): Document['appliesTo'] {
  const value = fields.value('appliesTo');
  const problem =
    value === undefined
      ? undefined
      : predicateProblem(value, {
          maxLength: limits.predicateLength,
          fields: predicateFields,
        });
  if (problem !== undefined) {
    fields.report('invalid-applies-to', 'appliesTo', {
      message: `"appliesTo" is not a filter predicate that content may have, so that it links no entity. ${problem}`,
      hint: 'Write what entities must have, as { kind: Component, spec.type: service }; docs/linking.md has examples.',
    });
  }
  return value;
}

// Other tools use the key for the readers they write for; to take that for a
// predicate would take the guide out of every team's progress.
function readAudience(
  fields: FieldReader,
  predicateFields?: readonly string[],
): Document['audience'] {
  const value = fields.value('audience');
  if (value === undefined || value === 'owners') {
    return value;
  }
  const isMapping = typeof value === 'object' && !Array.isArray(value);
  const problem = isMapping
    ? predicateProblem(value, {
        maxLength: limits.predicateLength,
        fields: predicateFields,
      })
    : 'It is a text or a list.';
  if (problem === undefined) {
    return value;
  }
  fields.report('invalid-audience', 'audience', {
    message: `"audience" is neither a filter predicate that content may have nor "owners", so it is ignored, and reviews are expected as if it were not there. ${problem}`,
    hint: 'Write what groups must have, as { kind: Group, spec.type: team }, or owners.',
  });
  return undefined;
}

function readLevel(fields: FieldReader): Document['level'] {
  const text = fields.text('level');
  const level = levels.find(known => known === text?.toLowerCase());
  if (text !== undefined && level === undefined) {
    fields.report('field-shape', 'level', {
      message: `The level ${quote(text)} is not known, so it is ignored.`,
      hint: `Write one of ${levels.join(', ')}.`,
    });
  }
  return level;
}
