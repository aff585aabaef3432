import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWorkbench, type Workbench, type WorkbenchOptions } from './workbench';

/** The articles of `test/fixtures/library`, by file. */
export const TITLES = {
  'interview.md': '소리로 배우는 사서 로봇',
  'column.md': '작은 언어 모델의 겨울나기',
  'english-tutorial.md': 'Type-Safe Event Buses in TypeScript',
  'news.txt': '섬마을 우체국, 편지 분류에 AI 들였다…‘손글씨와의 전쟁’',
  'briefing.txt': '"안개는 숫자보다 냄새로 먼저 옵니다. 그 냄새를 서른 해 동안 적어 온 곳을 뽑았습니다."',
  'profile.txt': '연필보다 부지런한 검색 리드 ‘도토리’',
} as const;

/** A file of {@link TITLES}. */
export type FixtureFile = keyof typeof TITLES;

/** What the row of the library's folder is called. */
export const SHELF = 'bookshelf';

/** A window, and the folder its library reads. */
export interface LibraryWindow {
  readonly workbench: Workbench;
  /** A copy of `test/fixtures/library` named {@link SHELF}, absolute: the tests' own to change. */
  readonly library: string;
  /** Closes the window and removes the copy. */
  dispose(): Promise<void>;
}

/** Opens a window whose library is a copy of the fixtures, without the bundled articles unless the settings want them. */
export async function openLibraryWindow(options: WorkbenchOptions = {}): Promise<LibraryWindow> {
  const home = await mkdtemp(join(tmpdir(), 'seoga-library-'));
  const library = join(home, SHELF);
  const remove = () => rm(home, { recursive: true, force: true });
  try {
    await cp(resolve('test/fixtures/library'), library, { recursive: true });
    const workbench = await openWorkbench({
      ...options,
      settings: { 'seoga.library.showBundled': false, ...options.settings },
      machineSettings: { 'seoga.library.folders': [library], ...options.machineSettings },
    });
    const dispose = async () => {
      await workbench.dispose();
      await remove();
    };
    return { workbench, library, dispose };
  } catch (error) {
    await remove();
    throw error;
  }
}
