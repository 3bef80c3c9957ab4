import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { main } from '../main';
import { Output } from '../CommandContext';

/** What a run of the program gave. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Keeps what is written. */
export class TextOutput implements Output {
  text = '';

  constructor(readonly isTTY: boolean = false) {}

  write(text: string): void {
    this.text += text;
  }
}

const bin = resolve(__dirname, '../../bin/learning-paths');

/** Runs the real program as a process of its own. */
export function runBin(
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; uid?: number } = {},
): Promise<Run> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [bin, ...args], {
      ...options,
      // Nothing of the machine that runs the tests: it may be a GitHub runner itself.
      env: { PATH: process.env.PATH, ...options.env },
    });
    const run = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', text => (run.stdout += text));
    child.stderr.setEncoding('utf8').on('data', text => (run.stderr += text));
    child.on('error', failed);
    child.on('close', code => done({ ...run, code }));
  });
}

/** Runs the program inside of this process, with terminals where asked for. */
export async function runMain(
  args: readonly string[],
  options: {
    cwd?: string;
    env?: { [name: string]: string };
    isTTY?: boolean;
  } = {},
): Promise<Run> {
  const stdout = new TextOutput(options.isTTY);
  const stderr = new TextOutput(options.isTTY);
  const code = await main({
    argv: args,
    version: '1.2.3',
    context: {
      cwd: options.cwd ?? process.cwd(),
      env: options.env ?? {},
      stdout,
      stderr,
    },
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}
