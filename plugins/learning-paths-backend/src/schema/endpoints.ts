import { paths } from './operations.generated';

type Method = 'get' | 'put' | 'post' | 'delete';

/** The typed router spells the method `delete` with an underscore. */
type RouterMethod<M extends Method> = M extends 'delete' ? '_delete' : M;

type Operation<P extends keyof paths, M extends Method> = NonNullable<
  paths[P][M]
>;

type Key<P extends keyof paths, M extends Method> = [Operation<P, M>] extends [
  never,
]
  ? never
  : `#${RouterMethod<M>}|${P}`;

type JsonBody<T> = T extends { content: { 'application/json': infer Body } }
  ? Body
  : void;

type Parameters<T, In extends string> = T extends {
  parameters: { [K in In]?: infer Found };
}
  ? NonNullable<Found> extends object
    ? NonNullable<Found>
    : {}
  : {};

type Endpoint<T> = {
  path: Parameters<T, 'path'>;
  query: Parameters<T, 'query'>;
  body: T extends {
    requestBody: { content: { 'application/json': infer Body } };
  }
    ? Body
    : undefined;
  response: T extends { responses: { 200: infer Ok } } ? JsonBody<Ok> : void;
};

type EndpointsOf<P extends keyof paths> = {
  [M in Method as Key<P, M>]: Endpoint<Operation<P, M>>;
};

type Merge<Union> = (
  Union extends unknown ? (each: Union) => void : never
) extends (all: infer All) => void
  ? { [K in keyof All]: All[K] }
  : never;

/** Every operation of `openapi.yaml`, in the form that the validated router takes. */
export type LearningPathsEndpoints = Merge<
  { [P in keyof paths]: EndpointsOf<P> }[keyof paths]
>;
