import { USUAL_SPEEDS } from '../../core/library/reading-time';
import type { SettingSpec } from './setting-spec';

/** The reader and its voice. */
export const readerSettings = {
  'seoga.reader.fontSize': {
    type: 'integer',
    default: 16,
    minimum: 10,
    maximum: 32,
    scope: 'application',
    description: { en: 'Text size of the reader, in pixels.', ko: '읽기 화면의 글자 크기(픽셀)입니다.' },
  },
  'seoga.reader.fontFamily': {
    type: 'string',
    default: '',
    scope: 'application',
    description: {
      en: "Font of the reader, as in CSS: `Pretendard, 'Noto Sans KR'`. Empty for the editor's own.",
      ko: "읽기 화면의 글꼴입니다. CSS처럼 `Pretendard, 'Noto Sans KR'`로 씁니다. 비워 두면 편집기의 글꼴을 씁니다.",
    },
  },
  'seoga.reader.lineHeight': {
    type: 'number',
    default: 1.75,
    minimum: 1.2,
    maximum: 3,
    scope: 'application',
    description: {
      en: 'Line height of the reader, as a multiple of the text size.',
      ko: '읽기 화면의 줄 높이(글자 크기의 배수)입니다.',
    },
  },
  'seoga.reader.width': {
    type: 'integer',
    default: 40,
    minimum: 24,
    maximum: 100,
    scope: 'application',
    description: {
      en: 'How wide the text of the reader is at most, in Hangul syllables. About twice as many Latin letters fit.',
      ko: '읽기 화면의 최대 너비(한글 글자 수)입니다. 로마자는 두 배쯤 들어갑니다.',
    },
  },
  'seoga.reader.outline': {
    type: 'boolean',
    default: true,
    scope: 'application',
    description: {
      en: 'Show the contents beside an article where there is room.',
      ko: '자리가 있으면 글 옆에 목차를 표시합니다.',
    },
  },
  'seoga.reader.wrapCode': {
    type: 'boolean',
    default: false,
    scope: 'application',
    description: {
      en: 'Wrap long lines of code in the reader. A button of each block does so for that block.',
      ko: '읽기 화면에서 긴 코드 줄을 바꿔 표시합니다. 코드 블록마다 있는 버튼으로 그 블록만 바꿀 수도 있습니다.',
    },
  },
  'seoga.reader.lineNumbers': {
    type: 'boolean',
    default: false,
    scope: 'application',
    description: {
      en: 'Number the lines of code in the reader, unless the author asked for no numbers.',
      ko: '읽기 화면의 코드에 줄 번호를 표시합니다. 글쓴이가 쓰지 않도록 한 코드에는 표시하지 않습니다.',
    },
  },
  'seoga.reader.markTerms': {
    type: 'boolean',
    default: true,
    scope: 'application',
    description: {
      en: 'Mark terms of the glossary in articles. Their cards show what they mean.',
      ko: '글에 나오는 용어를 표시합니다. 용어에 머무르면 뜻을 적은 카드가 나옵니다.',
    },
  },
  'seoga.reader.speed.korean': {
    type: 'integer',
    default: USUAL_SPEEDS.korean,
    minimum: 100,
    maximum: 3000,
    scope: 'application',
    description: {
      en: 'How fast you read Korean, in characters a minute. The minutes that are shown for an article, and those left of it, are counted with it.',
      ko: '한국어를 읽는 속도(분당 글자 수)입니다. 글을 읽는 데 걸리는 시간과 남은 시간을 이 속도로 셉니다.',
    },
  },
  'seoga.reader.speed.english': {
    type: 'integer',
    default: USUAL_SPEEDS.english,
    minimum: 50,
    maximum: 1500,
    scope: 'application',
    description: {
      en: 'How fast you read English, in words a minute. Articles in both languages are counted by both.',
      ko: '영어를 읽는 속도(분당 낱말 수)입니다. 두 언어가 섞인 글은 둘을 따로 셉니다.',
    },
  },
  'seoga.reader.speech.rate': {
    type: 'number',
    default: 1,
    minimum: 0.5,
    maximum: 3,
    scope: 'application',
    description: {
      en: "How fast articles are read aloud; 1 is the voice's own speed. The player of the reader changes it.",
      ko: '글을 소리 내어 읽는 속도입니다. 1이 음성의 원래 속도입니다. 읽기 화면의 재생 막대에서 바꿀 수 있습니다.',
    },
  },
  'seoga.reader.speech.voice.korean': {
    type: 'string',
    default: '',
    scope: 'application',
    description: {
      en: 'The voice that reads Korean aloud, as the player of the reader remembers it. Empty for a voice of this computer.',
      ko: '한국어를 읽는 음성입니다. 읽기 화면의 재생 막대에서 고르면 여기에 기억합니다. 비워 두면 이 컴퓨터의 음성을 씁니다.',
    },
  },
  'seoga.reader.speech.voice.english': {
    type: 'string',
    default: '',
    scope: 'application',
    description: {
      en: 'The voice that reads English aloud, as the player of the reader remembers it. Empty for a voice of this computer.',
      ko: '영어를 읽는 음성입니다. 읽기 화면의 재생 막대에서 고르면 여기에 기억합니다. 비워 두면 이 컴퓨터의 음성을 씁니다.',
    },
  },
  'seoga.reader.scrollPageWithEditor': {
    type: 'boolean',
    default: true,
    scope: 'window',
    description: {
      en: "Scroll the reader when the editor of its article's file is scrolled.",
      ko: '글의 원본 파일을 연 편집기를 스크롤하면 읽기 화면도 스크롤합니다.',
    },
  },
  'seoga.reader.scrollEditorWithPage': {
    type: 'boolean',
    default: true,
    scope: 'window',
    description: {
      en: "Scroll the editor of the article's file when the reader is scrolled.",
      ko: '읽기 화면을 스크롤하면 글의 원본 파일을 연 편집기도 스크롤합니다.',
    },
  },
  'seoga.reader.doubleClickToSource': {
    type: 'boolean',
    default: false,
    scope: 'window',
    description: {
      en: "Open the article's file at the line that is double clicked in the reader. Off by default: a double click selects a word to highlight.",
      ko: '읽기 화면에서 두 번 클릭한 곳의 원본 파일 줄을 엽니다. 두 번 클릭으로 낱말을 골라 하이라이트하므로 기본값은 꺼짐입니다.',
    },
  },
} as const satisfies Record<`seoga.${string}`, SettingSpec>;
