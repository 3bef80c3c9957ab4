import { RequestHandler } from 'express';

/**
 * What a file may do when somebody opens it on its own: nothing. An SVG could hold
 * scripts, which the page's sanitiser never sees. Other sites cannot show one as theirs;
 * the app may be on another host of the same site.
 */
const guards = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-site',
};

/**
 * Comes before all else of the route: refusals, and a 304, whose headers replace those
 * that the browser keeps, are guarded like the file itself.
 */
export const guardFile: RequestHandler = (_, response, next) => {
  response.set(guards);
  next();
};
