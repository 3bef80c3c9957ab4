type CleanUp = () => unknown;

const ofFile: CleanUp[] = [];
const ofTest: CleanUp[] = [];
let current = ofFile;

/**
 * Cleans up when the test is over that asks for it, also where it failed; asked for before
 * any test, as in `beforeAll`, when all tests of the file are over. The last one comes first.
 */
export function onTestFinished(cleanUp: CleanUp): void {
  current.push(cleanUp);
}

async function cleanUpAll(left: CleanUp[]): Promise<void> {
  const failures: unknown[] = [];
  for (const cleanUp of left.splice(0).reverse()) {
    try {
      await cleanUp();
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (failures.length) {
    throw new AggregateError(failures, 'What a test left could not be stopped');
  }
}

const longestCleanUp = 60_000;

beforeEach(() => {
  current = ofTest;
});
afterEach(async () => {
  current = ofFile;
  await cleanUpAll(ofTest);
}, longestCleanUp);
afterAll(() => cleanUpAll(ofFile), longestCleanUp);
