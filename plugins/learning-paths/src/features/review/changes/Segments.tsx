import { TextSegment } from '@learning-paths/backstage-plugin-learning-paths-common';
import { ReactNode } from 'react';
import { useTranslation } from '../../../messages/useTranslation';
import { VisuallyHidden } from '../../../shared/ui/VisuallyHidden';
import { useChangeStyles } from './useChangeStyles';

/** Something that stayed, came or went: underlined or struck out, and said so. */
export function Changed(props: {
  kind: TextSegment['kind'];
  children: ReactNode;
}) {
  const { kind, children } = props;
  const { t } = useTranslation();
  const classes = useChangeStyles();
  switch (kind) {
    case 'added':
      return (
        <ins className={classes.added}>
          <VisuallyHidden>{t('changes.added')} </VisuallyHidden>
          {children}
        </ins>
      );
    case 'removed':
      return (
        <del className={classes.removed}>
          <VisuallyHidden>{t('changes.removed')} </VisuallyHidden>
          {children}
        </del>
      );
    default:
      return <>{children}</>;
  }
}

/** Words that stayed, came or went. */
export function Segments(props: { segments: readonly TextSegment[] }) {
  return (
    <>
      {props.segments.map(({ kind, text }, index) => (
        <Changed key={index} kind={kind}>
          {text}
        </Changed>
      ))}
    </>
  );
}
