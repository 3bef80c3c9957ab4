import { TeamStandings } from '../reviews/types';
import { DefaultLibraryReading, ReadingParts } from './DefaultLibraryReading';
import { View } from './shapes';
import { Caller, LibraryReading, LibraryService } from './types';

/** {@inheritDoc LibraryService} */
export class DefaultLibraryService implements LibraryService {
  readonly #standings: TeamStandings;
  readonly #setup: string;
  readonly #parts: ReadingParts;

  static create(
    options: ReadingParts & {
      standings: TeamStandings;
      /** Names what besides content decides how answers look; part of ETags. */
      setup: string;
    },
  ): DefaultLibraryService {
    return new DefaultLibraryService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultLibraryService.create>[0],
  ) {
    const { standings, setup, ...parts } = options;
    this.#standings = standings;
    this.#setup = setup;
    this.#parts = parts;
  }

  async open({ credentials, team }: Caller): Promise<LibraryReading> {
    const { snapshot, visible } = await this.#parts.views.open({ credentials });
    const standing = team
      ? await this.#standings.forTeam({ credentials, team, snapshot })
      : undefined;
    const view = { snapshot, visible, standing };
    const version = this.#versionOf(view);
    return DefaultLibraryReading.create({ version, view, parts: this.#parts });
  }

  #versionOf({ snapshot, visible, standing }: View): string {
    const { epoch, number } = snapshot.version;
    return [
      epoch.slice(0, 8),
      number,
      visible.key,
      this.#parts.renderer.version,
      this.#setup,
      standing?.keyFor(visible) ?? 'none',
    ].join('-');
  }
}
