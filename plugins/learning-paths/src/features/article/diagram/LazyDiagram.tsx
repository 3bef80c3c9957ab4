import { ComponentProps, lazy, Suspense } from 'react';
import { estimateHeight } from './estimateHeight';

// A page without diagrams needs none of it.
const Diagram = lazy(async () => ({
  default: (await import('./Diagram')).Diagram,
}));

/** A diagram, in as much space as it will take while its code is on its way. */
export function LazyDiagram(props: ComponentProps<typeof Diagram>) {
  return (
    <Suspense
      fallback={
        <figure className="lp-diagram">
          <div
            className="lp-diagram-frame lp-diagram-waiting"
            style={{ minHeight: estimateHeight(props.source) }}
          />
        </figure>
      }
    >
      <Diagram {...props} />
    </Suspense>
  );
}
