import { ComponentType, createContext } from 'react';
import { HeadingProps, PlainHeading } from './PlainHeading';
import { Crumb, Trail } from './Trail';

/**
 * How the app around our pages shows the title of a page and the way to it. Its two frontend
 * systems have headers of their own, and our pages have the one that the app's others have.
 */
export interface PageFrame {
  Heading: ComponentType<HeadingProps>;
  Trail: ComponentType<{ crumbs: Crumb[] }>;
}

export const PageFrameContext = createContext<PageFrame>({
  Heading: PlainHeading,
  Trail,
});
