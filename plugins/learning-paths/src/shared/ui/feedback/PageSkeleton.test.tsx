import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { PageSkeleton } from './PageSkeleton';

it.each(['cards', 'rows', 'text', 'guide'] as const)(
  'says that a page of %s is on its way, and hides its shapes from screen readers',
  async layout => {
    await renderInTestApp(<PageSkeleton layout={layout} />);
    expect(screen.getByRole('status')).toHaveTextContent('Loading…');
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  },
);
