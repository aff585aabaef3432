/** A small folder to try Seoga in: the comments speak of terms that the glossary explains. */
export const SAMPLE: Readonly<Record<string, string>> = {
  'answer.ts': `/**
 * 질문에 맞는 문단을 먼저 찾고, 찾은 문단만 보고 답한다. RAG의 가장 작은 꼴이다.
 * 모델이 모르는 말을 지어내는 환각을 줄이려고 출처를 함께 돌려준다.
 */
export async function answer(question: string, shelf: Shelf): Promise<Answer> {
  // 임베딩은 한 번만 계산해 두고, 질문이 올 때마다 가까운 문단 셋을 고른다.
  const passages = await shelf.nearest(question, 3);
  // 미세 조정이나 RFT 없이도 프롬프트에 문단을 넣는 것만으로 시작할 수 있다.
  return { text: await write(question, passages), sources: passages.map(passage => passage.source) };
}

// 소버린 AI를 말하는 곳에서는 이 함수가 어느 나라의 어느 서버에서 도는지도 함께 묻는다.
interface Shelf {
  nearest(question: string, count: number): Promise<readonly Passage[]>;
}

interface Passage {
  readonly text: string;
  readonly source: string;
}

interface Answer {
  readonly text: string;
  readonly sources: readonly string[];
}

/** The LLM's part: it sees the question and the passages, and nothing else. */
declare function write(question: string, passages: readonly Passage[]): Promise<string>;
`,
};

/** The file of {@link SAMPLE} to show first. */
export const SAMPLE_FILE = 'answer.ts';
