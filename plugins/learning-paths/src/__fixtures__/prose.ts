import {
  Prose,
  ProseBlock,
} from '@learning-paths/backstage-plugin-learning-paths-common';
import { changes } from './reviews';

const paragraph = (text: string): ProseBlock => ({
  kind: 'text',
  change: 'same',
  runs: [{ kind: 'same', text }],
});

const line = (kind: 'same' | 'added' | 'removed', text: string) => ({
  kind,
  segments: [{ kind, text }],
});

const row = (change: 'same' | 'added', name: string, isHeader?: true) => ({
  change,
  cells: [name, 'two'].map(text => ({
    change,
    ...(isHeader && { isHeader }),
    runs: [{ kind: change, text }],
  })),
});

const setup = [{ text: 'Setup', anchor: 'setup' }];
const code = [...setup, { text: 'Code' }];

/** A difference with all kinds of blocks, in three sections. */
const prose: Prose = {
  changes: 6,
  sections: 3,
  parts: [
    { kind: 'same', blocks: [paragraph('Before.'), paragraph('It all.')] },
    {
      kind: 'changed',
      sections: setup,
      blocks: [
        {
          kind: 'text',
          change: 'changed',
          marker: '2.',
          within: ['list'],
          runs: [
            { kind: 'same', text: 'Use ' },
            { kind: 'removed', text: '5.10' },
            { kind: 'added', text: '6.1', styles: ['code', 'strong'] },
            { kind: 'same', text: ' as ' },
            { kind: 'same', text: 'written', link: '/b', linkSince: '/a' },
            {
              kind: 'replaced',
              text: '',
              image: { alt: 'Map', target: 'map.png' },
              imageSince: { alt: 'Map', target: 'map.png' },
            },
          ],
        },
      ],
    },
    { kind: 'same', blocks: [paragraph('Between.')] },
    {
      kind: 'changed',
      sections: setup,
      blocks: [
        {
          kind: 'text',
          change: 'changed',
          within: ['list'],
          task: 'done',
          attributes: [
            { name: 'task', since: 'open', now: 'done' },
            { name: 'place', now: 'list' },
          ],
          runs: [{ kind: 'same', text: 'Backups' }],
        },
      ],
    },
    {
      kind: 'changed',
      sections: code,
      blocks: [
        {
          kind: 'code',
          change: 'changed',
          language: 'yaml',
          lines: [
            ...['a', 'b', 'c', 'd', 'e'].map(text => line('same', text)),
            {
              kind: 'removed',
              segments: [
                { kind: 'same', text: 'replicas: ' },
                { kind: 'removed', text: '1' },
              ],
            },
            line('added', 'new: line'),
          ],
        },
        {
          kind: 'diagram',
          change: 'changed',
          name: 'Routes',
          lines: [line('removed', 'a --> b'), line('added', 'a --> c')],
        },
      ],
    },
    {
      kind: 'changed',
      sections: code,
      blocks: [
        {
          kind: 'table',
          change: 'changed',
          rows: [
            row('same', 'Nodes', true),
            ...['1', '2', '3', '4', '5'].map(name => row('same', name)),
            row('added', '6'),
          ],
        },
      ],
    },
    {
      kind: 'changed',
      sections: [{ text: 'Verify', anchor: 'verify' }],
      blocks: [
        {
          kind: 'heading',
          change: 'added',
          depth: 2,
          runs: [{ kind: 'added', text: 'Verify' }],
        },
        { kind: 'rule', change: 'added' },
        { ...paragraph('Gone.'), change: 'removed' },
      ],
    },
  ],
};

export const proseChanges = {
  ...changes,
  files: [
    { kind: 'replaced', path: '/images/map.png' },
    { kind: 'added', path: '/images/late.png' },
  ],
  prose,
};
