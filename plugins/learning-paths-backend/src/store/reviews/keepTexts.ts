import { Knex } from 'knex';
import { chunks } from '../../util/chunks';
import { keepShownFiles } from '../digestSuccessors';
import { TextRow } from '../rows';
import { CurrentText } from './currentTexts';

/** Keeps the texts that somebody attests to, for the difference and for auditors. */
export async function keepTexts(
  tx: Knex.Transaction,
  texts: readonly CurrentText[],
): Promise<void> {
  const created_at = new Date();
  const byDigest = new Map(
    texts.flatMap(({ digest, ...text }) =>
      digest === undefined ? [] : [[digest, text] as const],
    ),
  );
  // In one order everywhere, as locks are, and few at a time, for texts are long.
  for (const some of chunks([...byDigest.entries()].sort(byKey), 10)) {
    await tx<TextRow>('texts')
      .insert(
        some.map(([digest, { title, body }]) => ({
          digest,
          title,
          body,
          created_at,
        })),
      )
      .onConflict('digest')
      .ignore();
  }
  await keepShownFiles(
    tx,
    texts.flatMap(({ digest, files }) =>
      digest === undefined ? [] : [{ digest, files }],
    ),
  );
}

function byKey(
  [a]: readonly [string, unknown],
  [b]: readonly [string, unknown],
) {
  return a < b ? -1 : 1;
}
