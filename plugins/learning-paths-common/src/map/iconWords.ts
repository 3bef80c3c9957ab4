import { ConcernIcon } from '../api';

/**
 * Beginnings of words that stand for an icon, what is special before what is general: the
 * first line that has a word of the title decides.
 */
export const iconWords: readonly [ConcernIcon, string][] = [
  ['cost', 'cost finops showback chargeback billing budgeting'],
  ['backup', 'backup restore recovery disaster'],
  ['upgrade', 'upgrade migrat deprecat lifecycle'],
  ['alerting', 'alert on-call incident pager slo slos'],
  [
    'observability',
    'observ monitor metric telemetry tracing logging logs dashboard',
  ],
  ['scaling', 'autoscal scaling scale capacity performance headroom qos'],
  ['tenancy', 'tenan multi-tenan multitenan namespace quota isolation'],
  ['keys', 'secret certificate credential encrypt key keys tls vault'],
  [
    'security',
    'secur cve cves vulnerab threat hardening admission sbom provenance supply signature',
  ],
  ['identity', 'identit authn authent authori access rbac sso login'],
  [
    'routing',
    'routing route ingress egress gateway httproute load dns mesh traffic expos',
  ],
  ['network', 'network cni vpc subnet firewall'],
  ['storage', 'storage volume disk filesystem'],
  ['database', 'database sql postgres mysql cache'],
  ['messaging', 'messag event queue kafka stream pubsub notification'],
  ['delivery', 'deliver gitops ci cd ci/cd pipeline deploy release rollout'],
  ['testing', 'test quality conformance chaos verif'],
  ['health', 'probe reliab resilien health availab disruption'],
  ['inventory', 'inventory catalog fleet checklist asset'],
  [
    'people',
    'people team owns owner onboard culture organisation organization support',
  ],
  [
    'docs',
    'doc docs document guideline reference example glossary introduction overview started table',
  ],
  ['security', 'policy policies complian governance'],
  ['data', 'data analytics warehouse lake ml ai'],
  ['cloud', 'cloud aws azure gcp region'],
  [
    'compute',
    'compute cluster node machine container runtime server pod workload',
  ],
  ['code', 'code api apis sdk language software develop application'],
];
