import { Environment } from '@marcbachmann/cel-js';
import { isRecord } from '../isRecord';

/** What an admission policy is asked about. */
export interface AdmissionRequest {
  object: unknown;
  oldObject?: unknown;
  params?: unknown;
  namespaceObject?: unknown;
}

/** CEL as Kubernetes has it, with optional fields and without types of variables. */
export function celEnvironment(): Environment {
  return new Environment({
    unlistedVariablesAreDyn: true,
    enableOptionalTypes: true,
    homogeneousAggregateLiterals: false,
  });
}

const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

/**
 * The messages with which a ValidatingAdmissionPolicy refuses a request; none
 * where it lets it pass.
 */
export function refusalsOf(spec: unknown, request: AdmissionRequest): string[] {
  if (!isRecord(spec)) {
    throw new Error('A policy has a spec');
  }
  const environment = celEnvironment();
  const variables: Record<string, unknown> = {};
  const context = { oldObject: null, ...request, variables };
  const matches = listOf(spec.matchConditions).every(
    ({ expression }) =>
      environment.evaluate(String(expression), context) === true,
  );
  if (!matches) {
    return [];
  }
  for (const { name, expression } of listOf(spec.variables)) {
    variables[String(name)] = environment.evaluate(String(expression), context);
  }
  return listOf(spec.validations)
    .filter(
      ({ expression }) =>
        environment.evaluate(String(expression), context) !== true,
    )
    .map(({ message, messageExpression }) =>
      messageExpression === undefined
        ? String(message)
        : String(environment.evaluate(String(messageExpression), context)),
    );
}
