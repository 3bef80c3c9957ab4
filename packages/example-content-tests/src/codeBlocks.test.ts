import { spawnSync } from 'node:child_process';
import { CodeBlock, guides } from './__testUtils__/content';

const blocksOf = (language: string): (CodeBlock & { name: string })[] =>
  guides.flatMap(({ name, blocks }) =>
    blocks
      .filter(block => block.language === language)
      .map(block => ({ ...block, name })),
  );

const hasBash = spawnSync('bash', ['--version']).status === 0;
const withBash = hasBash ? describe : describe.skip;

withBash('Shell commands in the guides', () => {
  it.each(blocksOf('bash'))('$name, line $line parses', ({ code }) => {
    const { status, stderr } = spawnSync('bash', ['-n'], {
      input: code,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('JSON in the guides', () => {
  it.each(blocksOf('json'))('$name, line $line parses', ({ code }) => {
    expect(() => JSON.parse(code)).not.toThrow();
  });
});
