/** The files in what was dropped, those inside folders too. */

export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  // Entries must be taken at once: after the first pause the browser empties the list.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const loose = [...data.files];
  if (entries.length === 0) return loose;
  return (await Promise.all(entries.map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) {
    const file = entry as FileSystemFileEntry;
    return [await new Promise<File>((resolve, reject) => file.file(resolve, reject))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  // A reader hands out a hundred entries at a time, and none at the end.
  for (let batch = await readBatch(reader); batch.length > 0; batch = await readBatch(reader))
    found.push(...batch);
  return (await Promise.all(found.map(filesIn))).flat();
}

function readBatch(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
