import { Content, Header, Page } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import {
  createContext,
  ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from './messages/useTranslation';
import { PageFrame, PageFrameContext } from './shared/ui/page/pageFrame';
import { HeadingProps } from './shared/ui/page/PlainHeading';
import { Trail } from './shared/ui/page/Trail';

/** Where the app's header is, above the content in which our pages are. */
interface HeaderSlot {
  element: HTMLElement;
  /** Says that a page has a heading of its own; gives what says that it went away. */
  take(): () => void;
}

const HeaderSlotContext = createContext<HeaderSlot | undefined>(undefined);

/** A page's heading in the app's header. */
function LegacyHeading(props: HeadingProps) {
  const { heading, title, subtitle } = props;
  const slot = useContext(HeaderSlotContext);
  useLayoutEffect(() => slot?.take(), [slot]);
  const isText = typeof subtitle === 'string';
  return (
    <>
      {slot &&
        createPortal(
          <Header
            title={
              <bdi ref={heading} tabIndex={-1}>
                {title}
              </bdi>
            }
            pageTitleOverride={title}
            subtitle={isText ? subtitle : undefined}
          />,
          slot.element,
        )}
      {/* The header's colours are for words, and not for links. */}
      {!isText && subtitle && <Typography>{subtitle}</Typography>}
    </>
  );
}

const frame: PageFrame = { Heading: LegacyHeading, Trail };

/** The shell that a page brings in the legacy frontend system, with the app's own header. */
export function LegacyFrame(props: {
  className?: string;
  children: ReactNode;
}) {
  const { className, children } = props;
  const { t } = useTranslation();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [taken, setTaken] = useState(0);
  const take = useCallback(() => {
    setTaken(count => count + 1);
    return () => setTaken(count => count - 1);
  }, []);
  const slot = useMemo(
    () => (element ? { element, take } : undefined),
    [element, take],
  );
  return (
    <Page themeId="documentation">
      <div ref={setElement}>
        {/* So that nothing jumps when the page behind it is there. */}
        {taken === 0 && <Header title={t('common.learningPaths')} />}
      </div>
      <Content className={className}>
        {slot && (
          <HeaderSlotContext.Provider value={slot}>
            <PageFrameContext.Provider value={frame}>
              {children}
            </PageFrameContext.Provider>
          </HeaderSlotContext.Provider>
        )}
      </Content>
    </Page>
  );
}
