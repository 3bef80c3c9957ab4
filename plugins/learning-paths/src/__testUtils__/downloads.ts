/** A file that the page handed to the browser. */
export interface Downloaded {
  name: string;
  content: Blob;
}

/** Stands in for the browser's downloads, which jsdom has not; gives what was downloaded. */
export function catchDownloads(): Downloaded[] {
  const downloaded: Downloaded[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL, revokeObjectURL } = URL;
  const take = (event: MouseEvent) => {
    const { target } = event;
    const content =
      target instanceof HTMLAnchorElement ? blobs.get(target.href) : undefined;
    if (target instanceof HTMLAnchorElement && content) {
      event.preventDefault();
      downloaded.push({ name: target.download, content });
    }
  };
  beforeEach(() => {
    downloaded.length = 0;
    URL.createObjectURL = object => {
      const url = `blob:test/${blobs.size}`;
      if (object instanceof Blob) {
        blobs.set(url, object);
      }
      return url;
    };
    URL.revokeObjectURL = url => blobs.delete(url);
    document.addEventListener('click', take);
  });
  afterEach(() => {
    URL.createObjectURL = createObjectURL;
    URL.revokeObjectURL = revokeObjectURL;
    document.removeEventListener('click', take);
  });
  return downloaded;
}
