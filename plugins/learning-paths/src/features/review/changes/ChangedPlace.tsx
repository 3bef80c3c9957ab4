import { ReactNode } from 'react';
import { useChangeStyles } from './useChangeStyles';

/** A place that differs; it takes the focus when somebody goes from change to change. */
export function ChangedPlace(props: { label: string; children: ReactNode }) {
  const classes = useChangeStyles();
  return (
    <div
      className={classes.change}
      role="group"
      aria-label={props.label}
      tabIndex={-1}
      data-change
    >
      {props.children}
    </div>
  );
}
