import { folderOf, guide, removeFolders } from '../__testUtils__/folders';
import { runMain } from '../__testUtils__/programs';

afterAll(removeFolders);

const files = {
  'series/platform.md': `---
title: Platform
description: What every team needs.
level: beginner
owner: group:default/platform
structure:
  - title: Networking
    source: /guides/network
    weight: 2
    pages:
      - source: /guides/gone
        title: Gone
      - source: /guides/network
        title: Again
  - source: /guides/storage
    weight: 1
  - title: Elsewhere
    pages:
      - title: Site
        source: https://example.com/x
      - title: Handbook
        source: techdocs:component:default/handbook/start
      - title: Component
        source: component:default/shop
      - title: Nothing
---
`,
  'series/other.md': '---\ntitle: Other\nstructure: []\n---\n',
  'guides/network.md': '---\ntitle: Networks\nduration: PT1H5M\n---\nText.\n',
  'guides/storage.md': '---\ntitle: Storage\nduration: PT25M\n---\nText.\n',
  'guides/alone.md': guide('Alone'),
  'guides/draft.md': '---\ntitle: Draft\ndraft: true\n---\nText.\n',
};

describe('preview', () => {
  it('prints each path in reading order, with times, targets and totals', async () => {
    const run = await runMain(['preview', folderOf(files)]);
    expect(run.code).toBe(0);
    expect(run.stdout).toBe(
      `Learning path: Other
  /series/other · slug other


  0 sections, 0 pages, 0 guides, 0 min

Learning path: Platform
  /series/platform · slug platform · beginner · group:default/platform
  “What every team needs.”

  1 Storage (25 min) → /guides/storage
  2 Networking (1 h 5 min) → /guides/network
    2.1 Gone MISSING: /guides/gone
    2.2 Again (1 h 5 min) → /guides/network
  3 Elsewhere
    3.1 Site → https://example.com/x (opens outside)
    3.2 Handbook → component:default/handbook/start (TechDocs)
    3.3 Component → component:default/shop (catalog)
    3.4 Nothing MISSING: no source

  3 sections, 6 pages, 4 guides, 1 h 30 min, 2 missing

1 guide in no learning path
  - Alone (1 min) → /guides/alone
1 draft not shown to readers
`,
    );
    expect(run.stderr).toContain(
      '1 error, 2 warnings: see "learning-paths check".',
    );
  });

  it('narrows to one path', async () => {
    const run = await runMain([
      'preview',
      folderOf(files),
      '--series',
      'other',
    ]);
    expect(run.stdout).toContain('Learning path: Other');
    expect(run.stdout).not.toContain('Platform');
    expect(run.stdout).not.toContain('Alone');
  });

  it('names the paths that there are when asked for another', async () => {
    const args = ['preview', folderOf(files), '--series', 'nope'];
    expect(await runMain(args)).toEqual({
      code: 2,
      stdout: '',
      stderr:
        "learning-paths: No series has the slug 'nope'.\nThere are: other, platform.\n",
    });
  });

  it('says how a document becomes a path where there is none', async () => {
    const run = await runMain(['preview', folderOf({ 'a.md': guide('A') })]);
    expect(run.stdout).toBe(
      'No learning paths: a document becomes one when its front matter has "structure".\n\n1 guide in no learning path\n  - A (1 min) → /a\n',
    );
  });

  it('shows missing steps in words on a terminal too, and titles without control characters', async () => {
    const folder = folderOf({
      's.md':
        '---\ntitle: "::error::\\e[2J\\u202e"\nstructure:\n  - title: "##[x]\\n::warning::"\n    source: /gone\n---\n',
    });
    const run = await runMain(['preview', folder], {
      isTTY: true,
      env: { TERM: 'xterm' },
    });
    expect(run.stdout).toContain('\u001b[31mMISSING: /gone');
    expect(run.stdout).not.toContain('\u001b[2J');
    expect(run.stdout).not.toMatch(/\u202e|##\[|^[ \t]*::/m);
  });
});
