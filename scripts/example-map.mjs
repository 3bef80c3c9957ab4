// Draws the map of the example for the README, in light and dark, as the running example has it:
// `npm start` in one terminal, `node scripts/run.js node scripts/example-map.mjs` in another.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const backend = `http://localhost:${process.env.BACKEND_PORT ?? 7007}/api`;
const images = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  '../docs/images',
);
const series = 'building-a-kubernetes-application-platform';
const team = 'group:default/storage-squad';

async function ask(url, options) {
  const response = await fetch(url, options);
  if (!response.ok) {
    throw new Error(
      `${url} answers ${response.status}; does the example run there?`,
    );
  }
  return response;
}

const signIn = await ask(`${backend}/auth/guest/refresh`, { method: 'POST' });
const { backstageIdentity } = await signIn.json();

for (const theme of ['light', 'dark']) {
  const query = new URLSearchParams({ team, theme });
  const picture = await ask(
    `${backend}/learning-paths/series/${series}/map.svg?${query}`,
    { headers: { Authorization: `Bearer ${backstageIdentity.token}` } },
  );
  const file = path.join(images, `map-${theme}.svg`);
  await writeFile(file, `${await picture.text()}\n`);
  console.log(path.relative(process.cwd(), file));
}
