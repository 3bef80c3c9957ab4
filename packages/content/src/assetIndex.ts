import { Finding } from './diagnostics';
import { foreignPathFinding } from './findings';
import { Mounts } from './mounts';
import { AssetFile } from './types';

/** Files that are not documents, by path, each as the file of its one source. */
export class AssetIndex {
  private readonly byPath = new Map<string, AssetFile>();

  constructor(
    assets: readonly AssetFile[],
    mounts: Mounts,
    report: (asset: AssetFile, finding: Finding) => void,
  ) {
    for (const asset of assets) {
      if (!mounts.owns(asset.source, asset.path)) {
        report(asset, foreignPathFinding(asset.path, mounts));
      } else if (!this.byPath.has(asset.path)) {
        this.byPath.set(asset.path, asset);
      }
    }
  }

  /** The asset at a path, where it is of this source: no other may show it. */
  of(source: string, path: string): AssetFile | undefined {
    const found = this.byPath.get(path);
    return found?.source === source ? found : undefined;
  }

  at(path: string): AssetFile | undefined {
    return this.byPath.get(path);
  }
}
