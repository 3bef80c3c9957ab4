// The layout is that of commander, so that `backstage-repo-tools api-reports` can read it;
// for its sake no other line ends with a colon.
const program = `Usage: learning-paths [options] [command]

Checks and previews learning paths: Markdown files that list, in order, what to read.

Options:
  -v, --version  print the version
  -h, --help     print help

Commands:
  check [options] <dir...>    report what is wrong with the content, by the server's own rules
  preview [options] <dir...>  print each learning path as readers will see it

Run "learning-paths <command> --help" for the options of a command.
`;

const sourceOptions = `  --mount-at <prefix>  where the content is mounted, as in learningPaths.sources (default: /)
  --source-id <id>     its id in learningPaths.sources, for messages (default: content)`;

const check = `Usage: learning-paths check [options] <dir...>

Reads every .md and .markdown file below <dir> and reports what is wrong, with file, line and what to do.
Several folders are read as one site, as "content static:/"; <dir>:/<prefix> says where one is mounted.

Options:
  --format <format>    human, json, github or sarif (default: human)
  --output <file>      write the report to a file, and the summary to standard output
  --quiet              leave infos out
  --max-warnings <n>   exit with 1 when there are more warnings (default: no limit)
  --image-host <host>  one of learningPaths.imageHosts, whose images are shown; may be repeated
  --predicate-field <field>
                       one of learningPaths.links.fields, which predicates may name; may be repeated
${sourceOptions}
  -h, --help           print help

Exit codes
  0  nothing is wrong, or warnings and infos only
  1  errors, or more warnings than --max-warnings
  2  wrong usage, or <dir> cannot be read
`;

const preview = `Usage: learning-paths preview [options] <dir...>

Prints each learning path below <dir> as its tree, in reading order, with times, totals and missing steps.
Several folders are read as one site, as for check.

Options:
  --series <slug>      print this one only
${sourceOptions}
  -h, --help           print help

Exit codes
  0  printed
  2  wrong usage, or <dir> cannot be read
`;

const pages = { program, check, preview };

/** The help of the program or of one command. */
export function helpFor(topic: keyof typeof pages): string {
  return pages[topic];
}
