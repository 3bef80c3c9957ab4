import { documentOf } from '../../__testUtils__/testSupport';

it('links and images have their line and column, in tables and long paragraphs', () => {
  const { links } = documentOf(
    `---\ntitle: T\n---\nFirst\n\n| a | b |\n| - | - |\n| one | [one](./one.md) |\n| two | ![two.md](./two.png) |\n\n${'line\n'.repeat(
      40,
    )}x y [x](x) z\n`,
  );
  expect(links).toEqual([
    { kind: 'link', target: './one.md', line: 8, column: 15 },
    { kind: 'image', target: './two.png', line: 9, column: 19 },
    { kind: 'link', target: 'x', line: 51, column: 9 },
  ]);
});
