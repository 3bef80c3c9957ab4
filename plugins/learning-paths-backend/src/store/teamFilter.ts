import { Knex } from 'knex';

/** Which teams, in a form that both SQL and policies can say. */
export type TeamFilter =
  | { teams: readonly string[] }
  | { allOf: readonly TeamFilter[] }
  | { anyOf: readonly TeamFilter[] }
  | { not: TeamFilter };

/** Narrows a query to the rows whose team the filter lets through. */
export function whereTeam<T extends Knex.QueryBuilder>(
  query: T,
  column: string,
  filter: TeamFilter,
): T {
  query.where(clause => addTeamClause(clause, column, filter));
  return query;
}

function addTeamClause(
  clause: Knex.QueryBuilder,
  column: string,
  filter: TeamFilter,
): void {
  // Of an empty clause knex makes none at all, which would let everything through.
  if ('allOf' in filter) {
    clause.whereRaw('1 = 1');
    for (const part of filter.allOf) {
      clause.andWhere(inner => addTeamClause(inner, column, part));
    }
  } else if ('anyOf' in filter) {
    clause.whereRaw('1 = 0');
    for (const part of filter.anyOf) {
      clause.orWhere(inner => addTeamClause(inner, column, part));
    }
  } else if ('not' in filter) {
    clause.whereNot(inner => addTeamClause(inner, column, filter.not));
  } else {
    clause.whereIn(column, [...filter.teams]);
  }
}
