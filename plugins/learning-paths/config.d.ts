export interface Config {
  learningPaths?: {
    /**
     * Where the app shows learning paths: the page itself (in the new frontend system), and links
     * in notifications and search. Default: where `app.extensions` moves the page, else `/learning-paths`.
     * @visibility frontend
     */
    pagePath?: string;
  };
}
