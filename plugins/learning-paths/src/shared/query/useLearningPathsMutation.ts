import { hashKey, MutationOptions, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useLearningPathsClient } from './queryClient';

/**
 * Writes to the server. The page hears a moment later that something is on its way, and
 * until then its buttons can be clicked again: the same is sent once, and whoever asked
 * again gets the same answer.
 */
export function useLearningPathsMutation<T, Variables>(
  options: MutationOptions<T, Error, Variables>,
) {
  const mutation = useMutation(options, useLearningPathsClient());
  const underWay = useRef(new Map<string, Promise<T>>());

  const write = (variables: Variables): Promise<T> => {
    const hash = hashKey([variables]);
    const sent =
      underWay.current.get(hash) ??
      mutation
        .mutateAsync(variables)
        .finally(() => underWay.current.delete(hash));
    underWay.current.set(hash, sent);
    return sent;
  };
  return {
    ...mutation,
    // What goes wrong is in the state of the mutation.
    mutate: (variables: Variables) => {
      write(variables).catch(() => {});
    },
    mutateAsync: write,
  };
}
