import { mockApis } from '@backstage/test-utils';
import { learningPathsTranslationRef } from '../../messages/translation';
import { describePredicate } from './describePredicate';

const words = mockApis
  .translation()
  .getTranslation(learningPathsTranslationRef);

describe('to which entities a predicate applies', () => {
  it.each<[string, unknown]>([
    ['Every Component', { kind: 'Component' }],
    [
      'Every Component whose type is service',
      { kind: 'Component', 'spec.type': 'service' },
    ],
    [
      'Every Component whose type is service and tag list contains java',
      {
        kind: 'Component',
        'spec.type': 'service',
        'metadata.tags': { $contains: 'java' },
      },
    ],
    [
      'Every Component whose label platform.example.com/egress is external',
      {
        kind: 'Component',
        'metadata.labels.platform.example.com/egress': 'external',
      },
    ],
    ['Everything whose type is service', { 'spec.type': 'service' }],
    [
      'because kind is API or type is service',
      { $any: [{ kind: 'API' }, { 'spec.type': 'service' }] },
    ],
    ['because null', null],
  ])('%s', (said, predicate) => {
    if (!words.ready) {
      throw new Error('The words are not there.');
    }
    expect(describePredicate(predicate, words.t)).toBe(said);
  });
});
