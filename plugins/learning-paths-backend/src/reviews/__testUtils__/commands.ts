import { ReviewOutcome } from '@learning-paths/backstage-plugin-learning-paths-common';
import fc from 'fast-check';
import { modelSource, ReviewModel } from './ReviewModel';

/** The real system, as far as the commands need it. */
export interface RealReviews {
  /** Writes all documents of the model to disk, and has them read. */
  publish(model: ReviewModel): Promise<void>;
  /** Compares what every team sees with what the model says. */
  compare(model: ReviewModel): Promise<void>;
  setTime(now: number): void;
  attest(
    team: string,
    path: string,
    said: { outcome: ReviewOutcome; until?: string },
  ): Promise<void>;
  undo(team: string, path: string): Promise<void>;
}

type Command = fc.AsyncCommand<ReviewModel, RealReviews>;

const second = 1000;
const day = 24 * 60 * 60 * second;
const teams = ['storage-squad', 'payments-team'].map(
  name => `group:default/${name}`,
);

/** A step that takes a second, so that no two of them happen at once. */
function step(
  name: string,
  isPossible: (model: ReviewModel) => boolean,
  run: (model: ReviewModel, real: RealReviews) => Promise<void>,
): Command {
  return {
    check: isPossible,
    async run(model, real) {
      model.now += second;
      real.setTime(model.now);
      await run(model, real);
      await real.compare(model);
    },
    toString: () => name,
  };
}

function authored(
  name: string,
  isPossible: (model: ReviewModel) => boolean,
  change: (model: ReviewModel) => void,
): Command {
  return step(name, isPossible, async (model, real) => {
    change(model);
    await real.publish(model);
  });
}

const paths = fc.constantFrom('/a', '/b', '/c', '/d', '/sec/a', '/sec/b');
const ids = fc.constantFrom('one', 'two');
// Two of them have the same words, and show another picture.
const texts = fc.constantFrom('One.', 'Two.', 'Picture 1', 'Picture 2');
const team = fc.constantFrom(...teams);

/** The path that the `index`th live document has, wherever it moved. */
function livePath(model: ReviewModel, index: number): string {
  return model.paths[index % model.paths.length];
}

const hasAny = (model: ReviewModel) => model.paths.length > 0;
const hasTwo = (model: ReviewModel) => model.paths.length > 1;

const create = fc
  .tuple(paths, texts, fc.option(ids), fc.nat(5))
  .map(([path, text, id, chance]) =>
    authored(
      `create ${path} "${text}" id ${id} chance ${chance}`,
      model => model.isFree(path),
      model =>
        model.create(path, {
          text,
          id: id ?? undefined,
          draft: chance === 0 || undefined,
        }),
    ),
  );

/** Beside the original, of a name that sorts before it, or behind it. */
const copy = fc.tuple(fc.nat(5), fc.boolean()).map(([index, isBefore]) => {
  const target = (model: ReviewModel) => {
    const path = livePath(model, index);
    const folder = modelSource(path) === 'sec' ? '/sec' : '';
    return `${folder}/${isBefore ? '0' : 'z'}-copy-${model.now}`;
  };
  return authored(
    `copy ${index} ${isBefore ? 'before' : 'behind'}`,
    hasAny,
    model => model.copy(livePath(model, index), target(model)),
  );
});

const name = fc
  .tuple(fc.nat(5), fc.option(ids))
  .map(([index, id]) =>
    authored(`name ${index} ${id}`, hasAny, model =>
      model.name(livePath(model, index), id ?? undefined),
    ),
  );

const moveByName = fc.nat(5).map(index =>
  authored(
    `move ${index} by its id`,
    model =>
      hasAny(model) && model.document(livePath(model, index)).id !== undefined,
    model => {
      const path = livePath(model, index);
      const folder = modelSource(path) === 'sec' ? '/sec' : '';
      model.moveByName(path, `${folder}/named-${model.now}`);
    },
  ),
);

const moveInOtherCase = fc.nat(5).map(index =>
  authored(
    `rename ${index} in another case`,
    model => hasAny(model) && model.isAlone(livePath(model, index)),
    model => model.moveInOtherCase(livePath(model, index)),
  ),
);

const draft = fc.nat(7).map(index => {
  const pathOf = (model: ReviewModel) => {
    const all = [...model.documents.keys()].sort();
    return all[index % all.length];
  };
  return authored(
    `make ${index} a draft, or publish it`,
    model =>
      model.documents.size > 0 &&
      model.document(pathOf(model)).aliases.length === 0,
    model => {
      const path = pathOf(model);
      model.draft(path, !model.document(path).draft);
    },
  );
});

const edit = fc
  .tuple(fc.nat(5), texts, fc.option(fc.integer({ min: 1, max: 3 })))
  .map(([index, text, revision]) =>
    authored(`edit ${index} "${text}" revision ${revision}`, hasAny, model =>
      model.edit(livePath(model, index), text, revision ?? undefined),
    ),
  );

const move = fc
  .nat(5)
  .map(index =>
    authored(`move ${index}`, hasAny, model =>
      model.move(
        livePath(model, index),
        `${modelSource(livePath(model, index)) === 'sec' ? '/sec' : ''}/moved-${
          model.now
        }`,
      ),
    ),
  );

const remove = fc
  .nat(5)
  .map(index =>
    authored(`remove ${index}`, hasAny, model =>
      model.remove(livePath(model, index)),
    ),
  );

const merge = fc.tuple(fc.nat(5), fc.nat(5)).map(([index, other]) =>
  authored(
    `merge ${index} into ${other}`,
    model => hasTwo(model) && livePath(model, index) !== livePath(model, other),
    model => model.merge(livePath(model, index), livePath(model, other)),
  ),
);

const outcomes = fc.constantFrom<ReviewOutcome>(
  'reviewed',
  'reviewed',
  'exception',
  'not-applicable',
);

const attest = fc
  .tuple(fc.nat(5), team, outcomes, fc.nat(40))
  .map(([index, who, outcome, days]) =>
    step(`${who} says ${outcome} of ${index}`, hasAny, async (model, real) => {
      const path = livePath(model, index);
      const hasEnd =
        outcome === 'exception' || (outcome !== 'reviewed' && days > 20);
      const until = hasEnd
        ? new Date(model.now + days * day).toISOString().slice(0, 10)
        : undefined;
      await real.attest(who, path, { outcome, until });
      model.review(path, who, {
        outcome,
        endsAt: until ? Date.parse(until) + day : undefined,
      });
    }),
  );

const undo = fc.tuple(fc.nat(5), team).map(([index, who]) =>
  step(
    `${who} undoes ${index}`,
    model =>
      hasAny(model) && model.current(livePath(model, index), who) !== undefined,
    async (model, real) => {
      const path = livePath(model, index);
      await real.undo(who, path);
      model.undo(path, who);
    },
  ),
);

const wait = fc.integer({ min: 1, max: 60 }).map(days =>
  step(
    `wait ${days} days`,
    () => true,
    async (model, real) => {
      model.now += days * day;
      real.setTime(model.now);
    },
  ),
);

/** Authors who write, and teams who review, for months. */
export const histories = fc.commands(
  [
    create,
    create,
    copy,
    edit,
    edit,
    move,
    moveByName,
    moveInOtherCase,
    name,
    draft,
    remove,
    merge,
    attest,
    attest,
    attest,
    undo,
    wait,
  ],
  { maxCommands: 30, size: 'max' },
);
