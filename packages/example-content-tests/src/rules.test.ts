import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { parser } from '@prometheus-io/lezer-promql';
import { guides } from './__testUtils__/content';
import { isRecord } from './__testUtils__/isRecord';
import {
  kubernetesObject,
  yamlDocuments,
} from './__testUtils__/kubernetes/objects';

const isThere = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args).status === 0;

const documents = guides.flatMap(yamlDocuments);

const rules = documents.flatMap(document => {
  const object = kubernetesObject(document);
  return object?.kind === 'PrometheusRule' ? [object] : [];
});

/** Tests of rules, as `promtool test rules` reads them. */
const ruleTests = documents.filter(
  ({ value }) => isRecord(value) && 'rule_files' in value,
);

const groupsOf = (spec: unknown): Record<string, unknown>[] =>
  isRecord(spec) && Array.isArray(spec.groups)
    ? spec.groups.filter(isRecord)
    : [];

const expressions = [
  ...rules.flatMap(({ guide, name, value }) =>
    groupsOf(value.spec).flatMap(({ rules: list }) =>
      (Array.isArray(list) ? list : []).filter(isRecord).map(rule => ({
        title: `${guide}, ${name}: ${rule.alert ?? rule.record}`,
        expr: String(rule.expr),
      })),
    ),
  ),
  ...guides.flatMap(({ name, blocks }) =>
    blocks
      .filter(({ language }) => language === 'promql')
      .flatMap(({ code, line }) =>
        code.split(/\n\s*\n/).map(expr => ({
          title: `${name}, line ${line}: ${expr.replace(/\s+/g, ' ')}`,
          expr,
        })),
      ),
  ),
];

/** Where a PromQL expression does not parse. */
function syntaxErrors(expr: string): string[] {
  const errors: string[] = [];
  parser.parse(expr).iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) {
        errors.push(expr.slice(from, Math.max(to, from + 20)));
      }
    },
  });
  return errors;
}

describe('PromQL in the guides', () => {
  it('is found', () => {
    expect(expressions.length).toBeGreaterThan(80);
  });

  it.each(expressions)('$title parses', ({ expr }) => {
    expect(syntaxErrors(expr)).toEqual([]);
  });

  it('is told from what is none', () => {
    expect(syntaxErrors('sum by (job) (rate(up[5m])')).not.toEqual([]);
  });
});

describe('Alerts in the guides', () => {
  const alerts = rules.flatMap(({ guide, value }) =>
    groupsOf(value.spec).flatMap(({ rules: list }) =>
      (Array.isArray(list) ? list : [])
        .filter(isRecord)
        .filter(({ alert }) => alert !== undefined)
        .map(({ alert }) => `${guide}: ${alert}`),
    ),
  );

  it('have names of their own', () => {
    const names = alerts.map(alert => alert.split(': ')[1]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

const hasPromtool = isThere('promtool', '--version');
const why = hasPromtool ? '' : ' (skipped: promtool is not installed)';

(hasPromtool ? describe : describe.skip)(`promtool${why}`, () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rules-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const promtool = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('promtool', args, {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, output: status === 0 ? '' : stdout + stderr };
  };

  it.each(rules)('accepts $name of $guide', ({ value }) => {
    writeFileSync(join(folder, 'rules.yaml'), dump(value.spec));
    expect(promtool('check', 'rules', 'rules.yaml')).toEqual({
      status: 0,
      output: '',
    });
  });

  it.each(ruleTests)(
    'sees the rules of $guide pass their tests, line $line',
    ({ guide, value }) => {
      const groups = rules
        .filter(rule => rule.guide === guide)
        .flatMap(rule => groupsOf(rule.value.spec));
      writeFileSync(join(folder, 'rules.yaml'), dump({ groups }));
      writeFileSync(join(folder, 'test.yaml'), dump(value));
      expect(promtool('test', 'rules', 'test.yaml')).toEqual({
        status: 0,
        output: '',
      });
    },
  );

  it('has tests of rules to run', () => {
    expect(ruleTests.length).toBeGreaterThan(0);
  });
});

const policies = guides.filter(({ blocks }) =>
  blocks.some(({ language }) => language === 'rego'),
);
const hasOpa = isThere('opa', 'version');
const whyNot = hasOpa ? '' : ' (skipped: opa is not installed)';

(hasOpa ? describe : describe.skip)(`opa${whyNot}`, () => {
  it.each(policies)(
    'sees the policies of $name pass their tests',
    ({ blocks }) => {
      const folder = mkdtempSync(join(tmpdir(), 'rego-'));
      try {
        blocks
          .filter(({ language }) => language === 'rego')
          .forEach(({ code }, at) =>
            writeFileSync(join(folder, `${at}.rego`), code),
          );
        const { status, stdout, stderr } = spawnSync('opa', ['test', folder], {
          encoding: 'utf8',
        });
        expect({ status, output: status === 0 ? '' : stdout + stderr }).toEqual(
          {
            status: 0,
            output: '',
          },
        );
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
