import { ComponentProps, lazy, Suspense } from 'react';
import { Loading } from '../../../shared/ui/feedback/Loading';

// Most readers never open it.
const ChangesView = lazy(async () => ({
  default: (await import('./ChangesView')).ChangesView,
}));

/** The difference between two texts of a guide; its code comes when it is opened. */
export function LazyChangesView(props: ComponentProps<typeof ChangesView>) {
  return (
    <Suspense fallback={<Loading />}>
      <ChangesView {...props} />
    </Suspense>
  );
}
