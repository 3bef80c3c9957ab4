import { ComponentProps, lazy, Suspense } from 'react';

// Few readers review a whole section at once.
const Loaded = lazy(async () => ({
  default: (await import('./SectionReview')).SectionReview,
}));

/** The dialog that reviews a section as a whole; its code comes when it is opened. */
export function SectionReview(props: ComponentProps<typeof Loaded>) {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}
