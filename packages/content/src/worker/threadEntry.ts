/**
 * What threads run: in the repository the sources as they are, as `npm start`, tests and
 * the command line do; in the published package its build.
 */
export function threadEntry(): string {
  return require.resolve('@learning-paths/content/worker');
}

/** Options of Node for a thread, which does not know how its process reads TypeScript. */
export function execArgvFor(entry: string): string[] {
  return entry.endsWith('.ts')
    ? ['--require', require.resolve('@backstage/cli/config/nodeTransform.cjs')]
    : [];
}
