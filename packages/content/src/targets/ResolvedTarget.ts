/**
 * What a `source`, link or image leads to.
 *
 * @public
 */
export type ResolvedTarget =
  | { kind: 'guide'; path: string; anchor?: string }
  | { kind: 'asset'; path: string }
  | { kind: 'techdocs'; entityRef: string; page?: string }
  | { kind: 'entity'; entityRef: string }
  | { kind: 'external'; url: string }
  | { kind: 'anchor'; anchor: string }
  | { kind: 'missing'; target: string };
