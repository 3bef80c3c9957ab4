import { Finding } from '../util/diagnostics';
import { foreignPathFinding } from './findings';
import { Mounts } from './Mounts';
import { AssetFile } from './types';

/** Files that are not documents, by path, each as the file of its one source. */
export class AssetIndex {
  readonly #mounts: Mounts;
  readonly #byPath = new Map<string, AssetFile>();

  constructor(
    assets: readonly AssetFile[],
    mounts: Mounts,
    report: (asset: AssetFile, finding: Finding) => void,
  ) {
    this.#mounts = mounts;

    for (const asset of assets) {
      if (!mounts.owns(asset.source, asset.path)) {
        report(asset, foreignPathFinding(asset.path, mounts));
      } else if (!this.#byPath.has(asset.path)) {
        this.#byPath.set(asset.path, asset);
      }
    }
  }

  /** The asset at a path, where documents of this source may show it: its own, and those it was lent. */
  of(source: string, path: string): AssetFile | undefined {
    const found = this.#byPath.get(path);
    return found && this.#mounts.mayShow(source, found.source)
      ? found
      : undefined;
  }

  at(path: string): AssetFile | undefined {
    return this.#byPath.get(path);
  }
}
