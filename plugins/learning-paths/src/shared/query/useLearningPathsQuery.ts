import { QueryFunctionContext, useQuery } from '@tanstack/react-query';
import { QueryState } from './queryState';
import { Question, useQueryScope } from './useQueryScope';

/** Asks the server, and shows the answer for as long as it is on the page. */
export function useLearningPathsQuery<T>(
  options: Question & {
    queryFn: (context: QueryFunctionContext) => Promise<T>;
    /** In milliseconds: how long the answer is kept once it is no longer on the page. */
    gcTime?: number;
  },
): QueryState<T> {
  const { queryFn, gcTime, ...question } = options;
  const { client, shared, stateOf } = useQueryScope(question);
  return stateOf(
    useQuery<T>(
      // An option that is there counts, also as undefined.
      { ...shared, queryFn, ...(gcTime !== undefined && { gcTime }) },
      client,
    ),
  );
}
