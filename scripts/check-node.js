// Runs before anything is installed and on any Node, so: no dependencies, old syntax only.
var supported = [22, 24];
var major = Number(process.versions.node.split('.')[0]);
if (supported.indexOf(major) === -1) {
  console.error(
    'Learning Paths needs Node ' +
      supported.join(' or ') +
      '; this is Node ' +
      process.versions.node +
      '. Install one (https://nodejs.org, or `npm install --global node@24`) and run the command again.',
  );
  process.exit(1);
}
