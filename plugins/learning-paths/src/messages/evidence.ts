/** Messages about files of evidence for auditors. */
export const evidenceMessages = {
  download: {
    coverage: 'Download CSV',
    evidence: 'Evidence',
    evidenceMenu: 'Every record, for auditors',
    csv: 'As CSV',
    json: 'As JSON',
    running: 'Preparing {{file}}…',
    done: '{{file}} was downloaded.',
    failed: '{{file}} could not be downloaded. {{reason}}',
    tooMany:
      'There are more than {{limit}} records, too many for JSON in a browser. Download them as CSV, or narrow the coverage to one learning path.',
  },
} as const;
