import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ReactNode } from 'react';

function isEntityRef(text: string): boolean {
  try {
    parseEntityRef(text);
    return true;
  } catch {
    return false;
  }
}

/** A link to a catalog entity; an author's slip in the reference stays plain text. */
export function EntityLink(props: {
  entityRef: string;
  underline?: 'always' | 'hover';
  children?: ReactNode;
}) {
  const { entityRef, underline = 'always', children } = props;
  if (!isEntityRef(entityRef)) {
    return <>{children ?? entityRef}</>;
  }
  return (
    <EntityRefLink entityRef={entityRef} hideIcon underline={underline}>
      {children}
    </EntityRefLink>
  );
}
