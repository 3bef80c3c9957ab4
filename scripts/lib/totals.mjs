import { readFileSync } from 'node:fs';

/** What a reporter wrote as JSON, or undefined where it wrote nothing. */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

// A runner that fails without naming a test has failed all the same.
const atLeastOne = (isGood, failed) => (isGood ? failed : Math.max(failed, 1));

/** Counts of Jest's report. */
export function countJest(report, isGood) {
  const failed =
    (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
  return {
    passed: report?.numPassedTests ?? 0,
    failed: atLeastOne(isGood, failed),
    skipped: report?.numPendingTests ?? 0,
  };
}

/** Counts of Playwright's report. */
export function countPlaywright(report, isGood) {
  const stats = report?.stats ?? {};
  return {
    passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
    failed: atLeastOne(isGood, stats.unexpected ?? 0),
    skipped: stats.skipped ?? 0,
  };
}

/** Counts at the end of what Node's own runner reports as TAP. */
export function countTap(text, isGood) {
  const read = name =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return {
    passed: read('pass'),
    failed: atLeastOne(isGood, read('fail') + read('cancelled')),
    skipped: read('skipped') + read('todo'),
  };
}
