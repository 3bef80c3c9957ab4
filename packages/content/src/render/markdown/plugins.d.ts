// These bring no types of their own.
declare module 'markdown-it-deflist' {
  import { PluginSimple } from 'markdown-it';

  const plugin: PluginSimple;
  export default plugin;
}

declare module 'markdown-it-footnote' {
  import { PluginSimple } from 'markdown-it';

  const plugin: PluginSimple;
  export default plugin;
}

declare module 'markdown-it-emoji' {
  import { PluginWithOptions } from 'markdown-it';

  export const full: PluginWithOptions<{ shortcuts: Record<string, string> }>;
}
