import { useApi } from '@backstage/core-plugin-api';
import {
  SectionReviewRequest,
  Series,
  Step,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { useState } from 'react';
import { learningPathsApiRef } from '../../../shared/query/learningPathsApiRef';
import { statusCodeOf } from '../../../shared/query/queryState';
import { useLearningPathsMutation } from '../../../shared/query/useLearningPathsMutation';
import { guidesToReview, SectionGuides } from '../../../shared/steps/steps';
import { isOpened } from './openedTexts';
import { useOpenedTexts } from './useOpenedTexts';
import { WriteState, writeStateOf } from './writeState';

/** Reviewing a section: exactly what is about to be attested to, and how that goes. */
export interface SectionReviewActions extends SectionGuides {
  /** Once refused for what happened meanwhile, the section is shown as it is now. */
  writing: WriteState;
  /** What is another than it was when the reader looked, by the path of the guide. */
  conflicts: Map<string, 'textMoved' | 'overtaken'>;
  /** Whether the reader has opened the text of this step. */
  isOpened(step: Step): boolean;
  /** Whether it is attested to; what the reader has opened is, unless they say otherwise. */
  isChosen(step: Step): boolean;
  choose(step: Step, isChosen: boolean): void;
  /** Gives to how many guides the team now attested; undefined where nothing was recorded. */
  attest(comment: string): Promise<number | undefined>;
}

/** A text moved, or somebody else attested, since the reader looked. */
const isOvertaken = (error: Error) =>
  [409, 412].includes(statusCodeOf(error) ?? 0);

function conflictsBetween(before: Step, after: Step) {
  const all = (section: Step) => {
    const { needReview, done } = guidesToReview(section);
    return [...needReview, ...done];
  };
  const seen = new Map(all(before).map(step => [step.guide, step]));
  const found = new Map<string, 'textMoved' | 'overtaken'>();
  for (const { guide, digest, version } of all(after)) {
    const earlier = seen.get(guide);
    if (guide && earlier?.digest !== digest) {
      found.set(guide, 'textMoved');
    } else if (guide && earlier?.version !== version) {
      found.set(guide, 'overtaken');
    }
  }
  return found;
}

/**
 * Attests to what the reader chose of a section, as the reader saw it: what comes from the
 * server while they look changes nothing here, unless their attestation is refused for it.
 */
export function useSectionReview(options: {
  series: string;
  section: Step;
  team: string;
  /** Reads the series again. */
  reload: () => Promise<Series | undefined>;
}): SectionReviewActions {
  const { series, team, reload } = options;
  const api = useApi(learningPathsApiRef);
  const [section, setSection] = useState(options.section);
  const [conflicts, setConflicts] = useState<SectionReviewActions['conflicts']>(
    new Map(),
  );
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(
    new Map(),
  );
  const opened = useOpenedTexts();
  const { needReview, done } = guidesToReview(section);
  const hasOpened = ({ guide = '', digest }: Step) =>
    isOpened(opened, { path: guide, digest });
  const isChosen = (step: Step) =>
    choices.get(step.guide ?? '') ?? hasOpened(step);
  const choose = ({ guide = '' }: Step, chosen: boolean) =>
    setChoices(before => new Map([...before, [guide, chosen]]));

  const lookAgain = async () => {
    const steps = (await reload())?.steps;
    if (steps) {
      const now = steps.find(({ title }) => title === section.title) ?? {
        ...section,
        guide: undefined,
        steps: [],
      };
      const found = conflictsBetween(section, now);
      setConflicts(found);
      // What was chosen was another text.
      setChoices(
        before =>
          new Map(
            [...before].filter(([guide]) => found.get(guide) !== 'textMoved'),
          ),
      );
      setSection(now);
    }
  };
  const mutation = useLearningPathsMutation({
    mutationFn: (review: SectionReviewRequest) =>
      api.reviewSection({ team, review }),
    onSuccess: reload,
    onError: error => (isOvertaken(error) ? lookAgain() : undefined),
  });
  const attest = (comment: string) => {
    const guides = needReview.filter(isChosen).flatMap(step => {
      const { guide, digest, version } = step;
      return guide
        ? [{ path: guide, digest, version, opened: hasOpened(step) }]
        : [];
    });
    return mutation
      .mutateAsync({
        series,
        section: section.title,
        comment: comment.trim() || undefined,
        guides,
      })
      .then(
        () => guides.length,
        () => undefined,
      );
  };
  return {
    needReview,
    done,
    writing: writeStateOf(mutation),
    conflicts,
    isOpened: hasOpened,
    isChosen,
    choose,
    attest,
  };
}
