import { ComponentProps, ComponentType, ReactNode, useState } from 'react';
import type { LargerDiagram } from './LargerDiagram';

type Props = ComponentProps<typeof LargerDiagram>;

/** The dialog in which a diagram is looked at; its code comes when it is opened first. */
export function useLargerDiagram() {
  const [Dialog, setDialog] = useState<ComponentType<Props>>();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState(false);

  const open = async () => {
    try {
      const { LargerDiagram: loaded } = await import('./LargerDiagram');
      setDialog(() => loaded);
      setOpen(true);
      setProblem(false);
    } catch {
      setProblem(true);
    }
  };
  const render = (props: Omit<Props, 'open' | 'onClose'>): ReactNode =>
    Dialog && (
      <Dialog {...props} open={isOpen} onClose={() => setOpen(false)} />
    );
  return { open, problem, render };
}
