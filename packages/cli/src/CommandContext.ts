/** Where the program writes. */
export interface Output {
  write(text: string): unknown;
  /** True where a person looks at it. */
  isTTY?: boolean;
}

/** What a command may touch of the process that it runs in; tests give their own. */
export interface CommandContext {
  /** Absolute; relative folders and files on the command line start here. */
  cwd: string;
  env: { readonly [name: string]: string | undefined };
  stdout: Output;
  stderr: Output;
}
