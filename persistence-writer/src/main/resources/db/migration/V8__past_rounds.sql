-- What a round looked like, for those who look back at it.
-- One candle a second and instrument: longer ones are made of these, and trades, which are many more, are not read for it.
CREATE TABLE candles (
  round_id      BIGINT NOT NULL,
  instrument_id INT    NOT NULL,
  start_at      BIGINT NOT NULL COMMENT 'a whole second',
  open_price    BIGINT NOT NULL,
  high_price    BIGINT NOT NULL,
  low_price     BIGINT NOT NULL,
  close_price   BIGINT NOT NULL,
  volume        BIGINT NOT NULL,
  event_index   BIGINT NOT NULL COMMENT 'newest event in this row',
  PRIMARY KEY (round_id, instrument_id, start_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO candles (round_id, instrument_id, start_at, open_price, high_price, low_price, close_price, volume, event_index)
SELECT span.round_id, span.instrument_id, span.start_at, first_trade.price, span.high_price, span.low_price,
  last_trade.price, span.volume, span.event_index
FROM (
  SELECT round_id, instrument_id, executed_at - executed_at % 1000000000 AS start_at, MIN(trade_id) AS first_id,
    MAX(trade_id) AS last_id, MAX(price) AS high_price, MIN(price) AS low_price, SUM(quantity) AS volume,
    MAX(checkpoint.highest_event_index) AS event_index
  FROM trades
  CROSS JOIN (SELECT highest_event_index FROM writer_checkpoint WHERE id = 1) AS checkpoint
  GROUP BY round_id, instrument_id, start_at
) AS span
JOIN trades AS first_trade ON first_trade.trade_id = span.first_id
JOIN trades AS last_trade ON last_trade.trade_id = span.last_id;

-- News of rounds before this table is not in it.
CREATE TABLE news (
  round_id      BIGINT       NOT NULL,
  news_number   INT          NOT NULL,
  published_at  BIGINT       NOT NULL,
  news_id       VARCHAR(255) NOT NULL,
  scope         ENUM ('market', 'sector', 'company') NOT NULL,
  direction     ENUM ('good', 'bad') NOT NULL,
  instrument_id INT          NULL COMMENT 'NULL: not about a company',
  sector        VARCHAR(255) NOT NULL COMMENT 'empty: not about a sector',
  headline_ko   VARCHAR(255) NOT NULL,
  headline_en   VARCHAR(255) NOT NULL,
  body_ko       VARCHAR(255) NOT NULL,
  body_en       VARCHAR(255) NOT NULL,
  PRIMARY KEY (round_id, news_number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The results of an account by round, which the index by rank cannot give in order.
ALTER TABLE round_results ADD KEY account_round (account_id, round_id);
