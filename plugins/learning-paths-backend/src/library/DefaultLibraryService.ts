import { TeamProgressReader } from './TeamProgress';
import { DefaultLibraryReading, ReadingParts } from './DefaultLibraryReading';
import { LibraryWithProgress } from './summaries';
import { Caller, LibraryReading, LibraryService } from './types';

/** {@inheritDoc LibraryService} */
export class DefaultLibraryService implements LibraryService {
  readonly #teamProgressService: TeamProgressReader;
  readonly #setup: string;
  readonly #parts: ReadingParts;

  static create(
    options: ReadingParts & {
      teamProgressService: TeamProgressReader;
      /** Names what besides content decides how answers look; part of ETags. */
      setup: string;
    },
  ): DefaultLibraryService {
    return new DefaultLibraryService(options);
  }

  private constructor(
    options: Parameters<typeof DefaultLibraryService.create>[0],
  ) {
    const { teamProgressService, setup, ...parts } = options;
    this.#teamProgressService = teamProgressService;
    this.#setup = setup;
    this.#parts = parts;
  }

  async open({ credentials, team }: Caller): Promise<LibraryReading> {
    const { snapshot, visible } = await this.#parts.libraryVisibility.forCaller(
      { credentials },
    );
    const teamProgress = team
      ? await this.#teamProgressService.forTeam({ credentials, team, snapshot })
      : undefined;
    const visibleLibrary = { snapshot, visible, teamProgress };
    const version = this.#versionOf(visibleLibrary);
    return DefaultLibraryReading.create({
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
