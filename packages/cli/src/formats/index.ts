import { formatGithub } from './github';
import { formatHuman } from './human';
import { formatJson } from './json';
import { Formatter } from './report';
import { formatSarif } from './sarif';

/** The formats of a report. */
export const formats = ['human', 'json', 'github', 'sarif'] as const;

/** The name of a format. */
export type FormatName = (typeof formats)[number];

/** The formatter of each format. */
export const formatters: { readonly [name in FormatName]: Formatter } = {
  human: formatHuman,
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
};
