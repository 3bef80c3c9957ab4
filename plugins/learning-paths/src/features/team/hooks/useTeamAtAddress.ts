import { stringifyEntityRef } from '@backstage/catalog-model';
import { useParams } from 'react-router-dom';

/** Entity ref of the team that the address names. */
export function useTeamAtAddress(): string {
  const { kind = '', namespace = '', name = '' } = useParams();
  return stringifyEntityRef({ kind, namespace, name });
}
