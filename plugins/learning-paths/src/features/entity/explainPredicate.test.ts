import { mockApis } from '@backstage/test-utils';
import { learningPathsTranslationRef } from '../../messages/translation';
import { explainPredicate } from './explainPredicate';

const words = mockApis
  .translation()
  .getTranslation(learningPathsTranslationRef);

const explain = (predicate: unknown) => {
  if (!words.ready) {
    throw new Error('The words are not there.');
  }
  return explainPredicate(predicate, words.t);
};

describe('the explanation of a predicate', () => {
  it.each<[string, unknown]>([
    ['spec.type is service', { 'spec.type': 'service' }],
    ['spec.replicas is 3', { 'spec.replicas': 3 }],
    [
      'spec.type is service and metadata.tags contains java',
      { 'spec.type': 'service', 'metadata.tags': { $contains: 'java' } },
    ],
    [
      'spec.type is one of service, website',
      { 'spec.type': { $in: ['service', 'website'] } },
    ],
    ['spec.type is service', { 'spec.type': { $in: ['service'] } }],
    ['spec.system is set', { 'spec.system': { $exists: true } }],
    ['spec.system is not set', { 'spec.system': { $exists: false } }],
    [
      'metadata.name starts with payments-',
      { 'metadata.name': { $hasPrefix: 'payments-' } },
    ],
    [
      'kind is API or spec.type is service',
      { $any: [{ kind: 'API' }, { 'spec.type': 'service' }] },
    ],
    [
      'kind is Component and (spec.type is service or spec.type is website)',
      {
        $all: [
          { kind: 'Component' },
          { $any: [{ 'spec.type': 'service' }, { 'spec.type': 'website' }] },
        ],
      },
    ],
    [
      'not (spec.lifecycle is experimental)',
      { $not: { 'spec.lifecycle': 'experimental' } },
    ],
    [
      'relations contains one whose type is ownedBy',
      { relations: { $contains: { type: 'ownedBy' } } },
    ],
  ])('reads: %s', (said, predicate) => {
    expect(explain(predicate)).toBe(said);
  });

  it.each<[string, unknown]>([
    ['an operator of later', { 'spec.type': { $matches: 's.*' } }],
    ['a logical operator of later', { $none: [{ kind: 'API' }] }],
    ['one part that is not known', { kind: 'API', 'spec.x': { $lt: 3 } }],
    ['a list', [{ kind: 'API' }]],
    ['nothing asked', {}],
    ['a bare word', 'service'],
    ['two operators at once', { 'spec.x': { $in: ['a'], $exists: true } }],
  ])('leaves as it is written: %s', (_name, predicate) => {
    expect(explain(predicate)).toBe(JSON.stringify(predicate));
  });

  it('cuts what no reader would finish, and survives what is nested without end', () => {
    const deep = JSON.parse(
      `${'{"$not":'.repeat(2000)}{"kind":"API"}${'}'.repeat(2000)}`,
    );
    expect(explain(deep)).toHaveLength(301);
    const wide = { 'spec.type': { $in: Array(5000).fill('service') } };
    expect(explain(wide)).toMatch(/^spec\.type is one of .*…$/);
  });
});
