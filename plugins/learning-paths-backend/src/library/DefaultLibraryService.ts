import { TeamProgressReader } from './TeamProgress';
import { DefaultLibraryReading, ReadingParts } from './DefaultLibraryReading';
import { LibraryWithProgress } from './summaries';
import { Caller, LibraryReading, LibraryService } from './types';

/** What {@link DefaultLibraryService} is made of. */
export interface DefaultLibraryServiceOptions extends ReadingParts {
  teamProgress: TeamProgressReader;
  /** Names what besides content decides how answers look; part of ETags. */
  setup: string;
}

/** {@inheritDoc LibraryService} */
export class DefaultLibraryService implements LibraryService {
  readonly #teamProgress: TeamProgressReader;
  readonly #setup: string;
  readonly #parts: ReadingParts;

  constructor(options: DefaultLibraryServiceOptions) {
    const { teamProgress, setup, ...parts } = options;
    this.#teamProgress = teamProgress;
    this.#setup = setup;
    this.#parts = parts;
  }

  async open({ credentials, team }: Caller): Promise<LibraryReading> {
    const { snapshot, visible } = await this.#parts.libraryVisibility.forCaller(
      { credentials },
    );
    const teamProgress = team
      ? await this.#teamProgress.forTeam({ credentials, team, snapshot })
      : undefined;
    const visibleLibrary = { snapshot, visible, teamProgress };
    const version = this.#versionOf(visibleLibrary);
    return new DefaultLibraryReading({
      version,
      visibleLibrary,
      parts: this.#parts,
    });
  }

  #versionOf({ snapshot, visible, teamProgress }: LibraryWithProgress): string {
    const { epoch, number } = snapshot.version;
    return [
      epoch.slice(0, 8),
      number,
      visible.key,
      this.#parts.renderer.version,
      this.#setup,
      teamProgress?.keyFor(visible) ?? 'none',
    ].join('-');
  }
}
