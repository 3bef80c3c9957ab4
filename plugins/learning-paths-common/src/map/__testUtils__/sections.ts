import { Step } from '../../api';

/** A step to a guide of its own. */
export function guideStep(title: string, more: Partial<Step> = {}): Step {
  const path = `/guides/${title.toLowerCase().replace(/\s+/g, '-')}`;
  return {
    title,
    target: { kind: 'guide', path },
    guide: path,
    steps: [],
    ...more,
  };
}

/** A section with an overview and so many pages. */
export function sectionOf(
  title: string,
  pages: number,
  more: Partial<Step> = {},
): Step {
  return guideStep(title, {
    steps: Array.from({ length: pages }, (_, index) =>
      guideStep(`${title} ${index + 1}`),
    ),
    ...more,
  });
}
