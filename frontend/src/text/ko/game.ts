// Korean sentences about the game: news, chat, ranking, rounds and results.

export const game = {
  'news.title': '뉴스',
  'news.empty': '이번 라운드에는 아직 뉴스가 없어요. 장이 열리면 10초마다 나와요.',
  'chat.title': '채팅',
  'chat.loading': '채팅을 불러오고 있어요.',
  'ranking.title': '순위',
  'ranking.empty': '아직 순위가 없어요. 한 번이라도 체결되면 순위에 올라요.',
  'rounds.title': '지난 라운드',
  'rounds.empty': '아직 끝난 라운드가 없어요.',
  'results.title': '지난 라운드 결과',
  'results.empty': '라운드가 끝나면 여기에 결과가 나타나요.',
};
